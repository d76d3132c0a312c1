package io.github.lanewise.demo;

import io.github.lanewise.Activation;
import java.util.List;

/**
 * What one activation achieved.
 *
 * @param activation the activation of the hidden layer
 * @param accuracy the share of test images that were recognised
 * @param epochsToGood how many epochs it took to recognise 95 % of the test images, 0 if it never did
 * @param epochMillis the time of the fastest epoch with the last implementation, once it is compiled
 * @param deadUnits the share of hidden units through which no gradient passes for any training image
 * @param gradient the mean magnitude of the gradients that reached the first layer in the first epoch
 * @param greatestError the greatest error of the activation over all of its real inputs, in ulp
 * @param sameWeights whether all implementations gave the same weights, bit for bit
 * @param plainNanosPerElement the time that the loop in plain Java takes for an element
 * @param nanosPerElement the time that the activation takes for an element, for each implementation
 */
public record DigitsResult(
        Activation activation,
        double accuracy,
        int epochsToGood,
        double epochMillis,
        double deadUnits,
        double gradient,
        double greatestError,
        boolean sameWeights,
        double plainNanosPerElement,
        List<Double> nanosPerElement) {}
