import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Joins the reports of several mutation runs: a mutant that any of them killed is killed.
 *
 * <p>java .ci/Mutants.java LEAST-PERCENT mutations.xml...: prints the figures by package and every mutant that survived
 * in all reports, and fails if too few were killed.
 */
class Mutants {

    /** What makes a mutant the same one in two reports. */
    private record Mutant(String type, int line, String method, String mutator, String indexes, String description) {
        String packageName() {
            return type.substring(0, type.lastIndexOf('.'));
        }

        String row() {
            return "| `" + type.substring(type.lastIndexOf('.') + 1) + "` | " + line + " | " + description + " |";
        }
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, Mutant> mutants = new TreeMap<>();
        Map<String, Boolean> killed = new TreeMap<>();
        for (String report : List.of(arguments).subList(1, arguments.length)) {
            read(Path.of(report), mutants, killed);
        }
        Map<String, int[]> figures = new TreeMap<>();
        List<String> survivors = new ArrayList<>();
        mutants.forEach((key, mutant) -> {
            for (String name : new String[] {mutant.packageName(), "all"}) {
                int[] figure = figures.computeIfAbsent(name, any -> new int[2]);
                figure[0]++;
                figure[1] += killed.get(key) ? 1 : 0;
            }
            if (!killed.get(key)) {
                survivors.add(mutant.row());
            }
        });
        figures.forEach((name, figure) -> System.out.printf(
                "| %s | %d | %d | %d %% |%n", name, figure[0], figure[1], 100 * figure[1] / figure[0]));
        System.out.println();
        survivors.forEach(System.out::println);
        int[] all = figures.getOrDefault("all", new int[] {1, 0});
        if (100 * all[1] / all[0] < Integer.parseInt(arguments[0])) {
            throw new IllegalStateException("Fewer than " + arguments[0] + " % of the mutants were killed");
        }
    }

    private static void read(Path report, Map<String, Mutant> mutants, Map<String, Boolean> killed) throws Exception {
        NodeList nodes;
        try (var in = Files.newInputStream(report)) {
            nodes = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getElementsByTagName("mutation");
        }
        for (int i = 0; i < nodes.getLength(); i++) {
            Element node = (Element) nodes.item(i);
            Mutant mutant = new Mutant(
                    text(node, "mutatedClass"),
                    Integer.parseInt(text(node, "lineNumber")),
                    text(node, "mutatedMethod") + text(node, "methodDescription"),
                    text(node, "mutator"),
                    text(node, "indexes") + text(node, "blocks"),
                    text(node, "description"));
            String key = String.format("%s %06d %s", mutant.type(), mutant.line(), mutant);
            mutants.put(key, mutant);
            killed.merge(key, Boolean.valueOf(node.getAttribute("detected")), Boolean::logicalOr);
        }
    }

    private static String text(Element node, String name) {
        return node.getElementsByTagName(name).item(0).getTextContent().strip();
    }
}
