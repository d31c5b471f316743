package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.cli.SickMachines;
import io.github.goroot.cli.html.DiagnosisPage;
import io.github.goroot.diagnosis.DiagnosisRequest;
import io.github.goroot.testkit.FakeHost;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page as a browser shows it.
 *
 * <p>The pictures in {@code docs/images} are those that this leaves in {@code target/pictures}.
 */
class DiagnosisPageRealTest {

    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    private Path directory;

    private Chromium chromium;

    @BeforeEach
    void findChromium() throws IOException {
        chromium = Chromium.in(directory);
        Files.createDirectories(PICTURES);
    }

    private Path page(FakeHost host) throws IOException {
        byte[] page = DiagnosisPage.of(
                GoToolchains.builder().host(host.build()).classLoaders().build().diagnose(DiagnosisRequest.here()));
        return Files.write(directory.resolve("page.html"), page);
    }

    @ParameterizedTest
    @CsvSource({"sick, 960, 3900, false", "sick, 960, 3900, true", "sick, 390, 4600, false", "healthy, 960, 1500, false"
    })
    void isReadable(String machine, int width, int height, boolean dark) throws Exception {
        Path page = page(machine.equals("sick") ? SickMachines.sick() : SickMachines.healthy());

        BufferedImage image = chromium.shot(page, width, height, dark);

        ImageIO.write(image, "png", PICTURES.resolve(name(machine, width, dark)).toFile());
        assertThat(image.getWidth()).isEqualTo(width);
        Color ground = new Color(image.getRGB(1, 1));
        assertThat(brightness(ground)).as("the ground").isBetween(dark ? 0 : 200, dark ? 60 : 255);
        // Text stands out against it, and nothing runs over the edge, where it would be cut off.
        assertThat(contrast(image, ground)).isGreaterThan(150);
        assertThat(isPlain(image, width - 2, ground))
                .as("the right edge is free")
                .isTrue();
        assertThat(isPlain(image, 1, ground)).as("the left edge is free").isTrue();
    }

    private static String name(String machine, int width, boolean dark) {
        return "doctor-" + machine + (dark ? "-dark" : "") + (width < 500 ? "-phone" : "") + ".png";
    }

    @Test
    void canBePrinted() throws Exception {
        byte[] pdf = chromium.print(page(SickMachines.sick()));

        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(pdf.length).isGreaterThan(10_000);
    }

    @Test
    void hostileNamesRunNothing() throws Exception {
        FakeHost host = SickMachines.healthy()
                .env("GOROOT", "/x\"><style>body{display:none}</style><script>document.body.remove()</script>");

        BufferedImage image = chromium.shot(page(host), 960, 600, false);

        assertThat(contrast(image, new Color(image.getRGB(1, 1)))).isGreaterThan(150);
    }

    private static int contrast(BufferedImage image, Color ground) {
        int most = 0;
        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
                most = Math.max(most, Math.abs(brightness(new Color(image.getRGB(x, y))) - brightness(ground)));
            }
        }
        return most;
    }

    private static boolean isPlain(BufferedImage image, int x, Color ground) {
        for (int y = 0; y < image.getHeight(); y++) {
            if (image.getRGB(x, y) != ground.getRGB()) {
                return false;
            }
        }
        return true;
    }

    private static int brightness(Color color) {
        return (color.getRed() * 3 + color.getGreen() * 6 + color.getBlue()) / 10;
    }
}
