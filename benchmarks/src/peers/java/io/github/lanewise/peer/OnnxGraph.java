package io.github.lanewise.peer;

/** A graph of ONNX operators that makes a matrix y of a matrix x. The field numbers are those of onnx.proto. */
final class OnnxGraph {
    /** The name of the input. */
    static final String INPUT = "x";

    /** The name of the output. */
    static final String OUTPUT = "y";

    private static final int FORMAT_VERSION = 9;
    private static final int OPERATOR_SET = 20;
    private static final int FLOAT_TENSOR = 1;

    private final Protobuf graph = new Protobuf().text(2, "function");

    /** A node of the graph. */
    static final class Node {
        private final Protobuf node = new Protobuf();

        /**
         * A node.
         *
         * @param operator the name of its operator
         * @param output the name of its output
         * @param inputs the names of its inputs
         */
        Node(String operator, String output, String... inputs) {
            for (String input : inputs) {
                node.text(1, input);
            }
            node.text(2, output).text(4, operator);
        }

        Node with(String attribute, float value) {
            return with(attribute, new Protobuf().number(2, value).integer(20, 1));
        }

        Node with(String attribute, long value) {
            return with(attribute, new Protobuf().integer(3, value).integer(20, 2));
        }

        Node with(String attribute, String value) {
            return with(attribute, new Protobuf().text(4, value).integer(20, 3));
        }

        private Node with(String attribute, Protobuf value) {
            node.message(5, value.text(1, attribute));
            return this;
        }
    }

    OnnxGraph add(Node node) {
        graph.message(1, node.node);
        return this;
    }

    /**
     * Adds a number that nodes may have as an input.
     *
     * @param name its name
     * @param value its value
     * @return this
     */
    OnnxGraph constant(String name, float value) {
        graph.message(
                5, new Protobuf().integer(2, FLOAT_TENSOR).number(4, value).text(8, name));
        return this;
    }

    /**
     * The model file of this graph. Nothing can be added afterwards.
     *
     * @param rows the number of rows of x and y
     * @param columns the number of their columns
     * @return the bytes
     */
    byte[] model(int rows, int columns) {
        Protobuf shape = new Protobuf()
                .message(1, new Protobuf().integer(1, rows))
                .message(1, new Protobuf().integer(1, columns));
        Protobuf tensor = new Protobuf().integer(1, FLOAT_TENSOR).message(2, shape);
        Protobuf type = new Protobuf().message(1, tensor);
        graph.message(11, new Protobuf().text(1, INPUT).message(2, type));
        graph.message(12, new Protobuf().text(1, OUTPUT).message(2, type));
        return new Protobuf()
                .integer(1, FORMAT_VERSION)
                .message(7, graph)
                .message(8, new Protobuf().text(1, "").integer(2, OPERATOR_SET))
                .toBytes();
    }
}
