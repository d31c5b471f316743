package io.github.goroot.real;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A browser without a screen. */
final class Chromium {

    private static final int PATIENCE_SECONDS = 120;

    private final Path executable;
    private final Path scratch;

    private Chromium(Path executable, Path scratch) {
        this.executable = executable;
        this.scratch = scratch;
    }

    static Chromium in(Path scratch) {
        List<Path> found = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .toList();
        Ring.CHROMIUM.requires(!found.isEmpty(), "there is no Chromium in /usr/bin; install the package chromium");
        return new Chromium(found.get(0), scratch);
    }

    /** Shows a page in a window and gives what is to be seen. */
    BufferedImage shot(Path page, int width, int height, boolean dark) throws IOException, InterruptedException {
        Path image = Files.createTempFile(scratch, "shot", ".png");
        run(
                dark ? "--blink-settings=preferredColorScheme=0" : "--blink-settings=preferredColorScheme=1",
                "--screenshot=" + image,
                "--window-size=" + width + "," + height,
                page.toUri().toString());
        return ImageIO.read(image.toFile());
    }

    /** Prints a page and gives the bytes of the PDF. */
    byte[] print(Path page) throws IOException, InterruptedException {
        Path pdf = Files.createTempFile(scratch, "print", ".pdf");
        run("--print-to-pdf=" + pdf, page.toUri().toString());
        return Files.readAllBytes(pdf);
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                executable.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--user-data-dir=" + scratch.resolve("profile")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Chromium did not come to an end: " + command);
        }
    }
}
