package io.github.goroot.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.goroot.model.Location;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LocationJsonTest {

    static Stream<Arguments> locations() {
        return Stream.of(
                Arguments.of(Location.argument("go"), "{'kind':'argument','value':'go'}"),
                Arguments.of(Location.variable("GOROOT", ""), "{'kind':'variable','variable':'GOROOT','value':''}"),
                Arguments.of(Location.file("/env"), "{'kind':'file','file':'/env'}"),
                Arguments.of(Location.line("/env", 3, "A=b"), "{'kind':'file','file':'/env','line':3,'value':'A=b'}"),
                Arguments.of(Location.directory("/sdk"), "{'kind':'directory','file':'/sdk'}"),
                Arguments.of(
                        Location.pathEntry(2, "/bin"),
                        "{'kind':'path-entry','variable':'PATH','entry':2,'value':'/bin'}"),
                Arguments.of(
                        Location.registryValue("HKCU\\Go", ""),
                        "{'kind':'registry-value','registryKey':'HKCU\\\\Go','value':''}"),
                Arguments.of(
                        Location.registryValue("HKLM\\Go", "Path", 32),
                        "{'kind':'registry-value','registryKey':'HKLM\\\\Go','registryView':32,'value':'Path'}"));
    }

    @ParameterizedTest
    @MethodSource("locations")
    void hasTheMembersOfItsKind(Location location, String expected) throws Exception {
        String document = JsonWriter.document(json -> json.object("at", () -> LocationJson.members(json, location)));

        assertThat(new ObjectMapper().readTree(document).get("at").toString()).isEqualTo(expected.replace('\'', '"'));
    }
}
