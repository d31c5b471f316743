package io.github.goroot.host.recording;

/**
 * Where links lead once directories have other names.
 *
 * <p>A relative target tells nobody's home by itself: {@code ann} beside {@code /export/people/bob} does.
 */
final class RedactedLinks {

    private final MovedHome home;
    private final Pseudonyms names;

    RedactedLinks(MovedHome home, Pseudonyms names) {
        this.home = home;
        this.names = names;
    }

    /**
     * Redacts the target of a link.
     *
     * @param link where it is
     * @param answer tells the target
     */
    Answer redacted(String link, Answer answer) {
        String target = answer.values().get(0);
        String linkNow = names.text(link);
        String direct = names.text(target);
        String separator = home.separator();
        int folder = link.lastIndexOf(separator);
        if (folder < 0 || target.contains(":") || target.startsWith(separator)) {
            return direct.equals(linkNow) ? Answer.of() : Answer.of(direct);
        }
        String leadsTo = names.text(MovedHome.straight(link.substring(0, folder + 1) + target, separator));
        if (leadsTo.equals(linkNow)) {
            // The home itself, whose spellings are one directory now.
            return Answer.of();
        }
        String folderNow = linkNow.substring(0, linkNow.lastIndexOf(separator) + 1);
        boolean stays = MovedHome.straight(folderNow + direct, separator).equals(leadsTo);
        return Answer.of(stays ? direct : leadsTo);
    }
}
