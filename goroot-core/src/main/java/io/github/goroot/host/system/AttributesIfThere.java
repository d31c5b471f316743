package io.github.goroot.host.system;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.spi.FileSystemProvider;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of what may not be there, links followed.
 *
 * <p>Java's old way tells that there is nothing with two exceptions, which cost as much as ten looks at what is there.
 * {@link FileSystemProvider} has a way without them since Java 20.
 */
final class AttributesIfThere {

    /** How many absent places pay for finding the new way: it takes 5 ms, and saves 2 µs each. */
    private static final int WORTH_IT = 2_500;

    private static final LinkOption[] FOLLOW = {};

    private final int worthIt;

    /** Counted without a lock: it matters little when it is reached. */
    private int absences;

    AttributesIfThere() {
        this(WORTH_IT);
    }

    /** Uses the new way after so many absent places. */
    AttributesIfThere(int worthIt) {
        this.worthIt = worthIt;
    }

    private static final class NewWay {

        static final @Nullable MethodHandle HANDLE = find();

        private static @Nullable MethodHandle find() {
            try {
                return MethodHandles.publicLookup()
                        .findVirtual(
                                FileSystemProvider.class,
                                "readAttributesIfExists",
                                MethodType.methodType(
                                        BasicFileAttributes.class, Path.class, Class.class, LinkOption[].class));
            } catch (NoSuchMethodException | IllegalAccessException e) {
                // Java 17, 18 or 19.
                return null;
            }
        }
    }

    /** Tells whether that there is nothing costs no exception. */
    boolean isCheap() {
        return absences >= worthIt && NewWay.HANDLE != null;
    }

    /** Gives the attributes, or null if there is nothing. */
    @Nullable
    BasicFileAttributes of(Path path) throws IOException {
        MethodHandle handle = absences < worthIt ? null : NewWay.HANDLE;
        return handle == null ? theOldWay(path) : theNewWay(handle, path);
    }

    private @Nullable BasicFileAttributes theOldWay(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            absences = Math.min(absences + 1, worthIt);
            return null;
        }
    }

    @SuppressWarnings("rawtypes") // A method handle is called with the very types of the method.
    private static @Nullable BasicFileAttributes theNewWay(MethodHandle handle, Path path) throws IOException {
        try {
            return (BasicFileAttributes) handle.invokeExact(
                    path.getFileSystem().provider(), path, (Class) BasicFileAttributes.class, FOLLOW);
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("readAttributesIfExists throws nothing but IOException", e);
        }
    }
}
