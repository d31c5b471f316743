package io.github.goroot.cli.answer;

import io.github.goroot.model.Inspection;

/**
 * A place that a person named, and what is there.
 *
 * @param path the place as the person wrote it
 * @param inspection the toolchain there, or the reason why there is none
 */
public record InspectedPlace(String path, Inspection inspection) {}
