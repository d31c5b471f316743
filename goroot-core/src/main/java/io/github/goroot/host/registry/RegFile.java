package io.github.goroot.host.registry;

import io.github.goroot.host.HostFiles;
import io.github.goroot.host.RegistryKey.View;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a {@code .reg} file says, as {@code regedit} and {@code reg.exe} export it.
 *
 * <p>Read are files that begin with {@code Windows Registry Editor Version 5.00}, in UTF-16 with a byte order mark (the
 * lower byte first) or in UTF-8 with or without one, and files that begin with {@code REGEDIT4}, whose characters are
 * those of Windows-1252 unless they are UTF-8. Lines end in CR LF, LF or CR. A line holds one of:
 *
 * <ul>
 *   <li>a key: {@code [HKEY_LOCAL_MACHINE\SOFTWARE\Go]}, or {@code [-…]} to delete it
 *   <li>a value of the last key: {@code "name"=} or, for the default value, {@code @=}, and then a text in quotes,
 *       {@code dword:} and up to eight hexadecimal digits, {@code hex:} (bytes) or {@code hex(7):} (bytes of any type, the
 *       number in hexadecimal) and bytes separated by commas, or {@code -} to delete it
 *   <li>nothing, or a comment after {@code ;}, which may also follow a key or a value
 * </ul>
 *
 * <p>In quotes, {@code \\}, {@code \"}, and, as Wine writes them, {@code \n} and {@code \r} stand for one character; a
 * text may go on over several lines, as Windows writes it. Bytes go on in the next line after a {@code \} at the end.
 * Under {@code REGEDIT4} the bytes of the types 1, 2 and 7 are characters and become UTF-16.
 *
 * <p>{@code regedit} passes over what it does not understand; here it is an error, for what should be an export is then
 * cut off, or damaged. As there is no format description, this follows Microsoft's article on {@code .reg} files and the
 * tests of Wine, which also run on Windows.
 *
 * <p>Bounded: a file has at most 64 MiB and 1,000,000 lines with keys or values, a value 16 MiB, a name as many characters
 * as Windows allows.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class RegFile {

    /** The size of the largest file that is read, in bytes. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    private final List<RegEdit> edits;

    private RegFile(List<RegEdit> edits) {
        this.edits = List.copyOf(edits);
    }

    /**
     * Reads the content of a file.
     *
     * @param content the bytes of the file
     * @param view through which view its keys are meant: that of the program that has exported it
     * @return what the file says
     * @throws RegistryFormatException if the content is malformed or too large; the message tells the line, if it is one
     */
    public static RegFile parse(byte[] content, View view) throws RegistryFormatException {
        if (content.length > MAX_BYTES) {
            throw new RegistryFormatException("The file is larger than " + MAX_BYTES + " bytes");
        }
        return new RegFile(new RegParser(RegText.decode(content), view).parse());
    }

    /**
     * Reads a file.
     *
     * @param files where it lies
     * @param file its absolute path
     * @param view through which view its keys are meant: that of the program that has exported it
     * @return what the file says
     * @throws RegistryFormatException if the content is malformed or too large; the message tells file and line
     * @throws NoSuchFileException if there is nothing at the path
     * @throws IOException if it cannot be read
     */
    public static RegFile read(HostFiles files, Path file, View view) throws IOException {
        try {
            return parse(files.read(file, 0, MAX_BYTES + 1), view);
        } catch (RegistryFormatException e) {
            throw new RegistryFormatException(file + ": " + e.getMessage());
        }
    }

    /**
     * Gives the changes that the file asks for.
     *
     * @return the changes in the order of the file, unmodifiable
     */
    public List<RegEdit> edits() {
        return edits;
    }
}
