package io.github.lanewise.cli.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.lanewise.cli.UserError;
import io.github.lanewise.cli.file.FileErrors;
import io.github.lanewise.cli.file.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What has been found so far, kept in a file, so that an interrupted run can go on. The file is written after every part
 * of a sweep, and is never seen half-written.
 *
 * @param <R> the result of parts, which add up
 */
public final class Checkpoint<R> {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * What has been found of one subject.
     *
     * @param parts how many parts have been done, from the first on
     * @param result what they gave
     * @param <R> the result
     */
    public record Found<R>(int parts, R result) {}

    /** The file: what run it belongs to, and what has been found of each subject. */
    private record Content<R>(String run, Map<String, Found<R>> found) {}

    private final Optional<Path> file;
    private final Content<R> content;

    private Checkpoint(Optional<Path> file, Content<R> content) {
        this.file = file;
        this.content = content;
    }

    /**
     * A checkpoint that nothing is kept of.
     *
     * @param <R> the result
     * @return the checkpoint
     */
    public static <R> Checkpoint<R> none() {
        return new Checkpoint<>(Optional.empty(), new Content<>("", new LinkedHashMap<>()));
    }

    /**
     * Opens a file, which need not exist.
     *
     * @param file the file
     * @param run what all runs that go on with it have in common
     * @param type the type of the map in the file
     * @param <R> the result
     * @return the checkpoint
     * @throws UserError if the file is of another run or no such file at all, or can't be written
     */
    public static <R> Checkpoint<R> open(Path file, String run, TypeReference<Map<String, Found<R>>> type) {
        Checkpoint<R> checkpoint = new Checkpoint<>(Optional.of(file), new Content<>(run, read(file, run, type)));
        checkpoint.save();
        return checkpoint;
    }

    private static <R> Map<String, Found<R>> read(Path file, String run, TypeReference<Map<String, Found<R>>> type) {
        try {
            var tree = JSON.readTree(Files.readString(file));
            String theirs = tree.path("run").asText();
            if (!theirs.equals(run)) {
                throw new UserError("--resume %s is of the run '%s', not '%s'; give the same options or another file"
                        .formatted(file, theirs, run));
            }
            return new LinkedHashMap<>(JSON.convertValue(tree.path("found"), type));
        } catch (NoSuchFileException e) {
            return new LinkedHashMap<>();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new UserError("--resume %s is no file of an interrupted run".formatted(file), e);
        } catch (IOException e) {
            throw new UserError("--resume %s can't be read: %s".formatted(file, FileErrors.reason(e)), e);
        }
    }

    /**
     * What has been found of a subject.
     *
     * @param subject the subject
     * @return what has been found, if anything
     */
    public Optional<Found<R>> found(Subject subject) {
        return Optional.ofNullable(content.found.get(subject.toString()));
    }

    /**
     * Keeps what has been found of a subject.
     *
     * @param subject the subject
     * @param found what has been found
     * @throws UserError if the file can't be written
     */
    public void keep(Subject subject, Found<R> found) {
        content.found.put(subject.toString(), found);
        save();
    }

    private void save() {
        file.ifPresent(path -> TextFile.write("--resume", path, json()));
    }

    private String json() {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the file away: there is nothing left to go on with. */
    public void delete() {
        file.ifPresent(path -> {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UserError("--resume %s can't be deleted: %s".formatted(path, FileErrors.reason(e)), e);
            }
        });
    }
}
