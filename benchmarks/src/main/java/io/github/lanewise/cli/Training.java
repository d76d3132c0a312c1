package io.github.lanewise.cli;

/** What the demos that train have in common. */
final class Training {
    private Training() {}

    /** Refuses what no network can be trained with. */
    static void check(int epochs, float learningRate, int greatestRate) {
        UserError.check("--epochs", epochs, epochs >= 1, "at least 1");
        UserError.check(
                "--learning-rate",
                learningRate,
                learningRate > 0 && learningRate <= greatestRate,
                "more than 0 and at most " + greatestRate);
    }
}
