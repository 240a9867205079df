package cx.stewardship.maturity.persistence;

import cx.stewardship.maturity.domain.FrameworkRefused.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a YAML text that knows its path and line. Asking it for something that is not there, or not of that kind, notes a
 * problem and answers with something harmless, so that one reading finds all faults.
 */
final class YamlPlace {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Node node;
    private final String path;
    private final List<Problem> problems;
    private final Map<String, Node> values = new LinkedHashMap<>();

    YamlPlace(Node node, String path, List<Problem> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        if (!(node instanceof MappingNode)) {
            problem("maturity.framework.notMapping");
            return;
        }
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode) {
                values.put(((ScalarNode) tuple.getKeyNode()).getValue(), tuple.getValueNode());
            }
        }
    }

    void problem(String key, Object... arguments) {
        note(node, path, key, arguments);
    }

    private void note(Node at, String where, String key, Object... arguments) {
        int line = at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        problems.add(new Problem(line, where.isEmpty() ? "framework" : where, key, List.of(arguments)));
    }

    /** Notes every key that is not one of these, so that a misspelt rule is not silently without effect. */
    void knows(String... keys) {
        Set<String> known = Set.of(keys);
        values.forEach((key, value) -> {
            if (!known.contains(key)) {
                note(value, path(key), "maturity.framework.unknownKey", key, String.join(", ", keys));
            }
        });
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key, int most) {
        Node value = values.get(key);
        if (value == null) {
            problem("maturity.framework.missing", key);
            return "";
        }
        return scalar(value, path(key), most);
    }

    private String scalar(Node value, String where, int most) {
        String text =
                value instanceof ScalarNode ? ((ScalarNode) value).getValue().strip() : "";
        if (text.isEmpty()) {
            note(value, where, "maturity.framework.noText");
        } else if (text.length() > most) {
            note(value, where, "maturity.framework.tooLong", most, text.length());
        }
        return text;
    }

    String code(String key, int most) {
        String text = text(key, most);
        if (!text.isEmpty() && !CODE.matcher(text).matches()) {
            note(values.getOrDefault(key, node), path(key), "maturity.framework.noCode", text);
        }
        return text;
    }

    String oneOf(String key, String... choices) {
        String text = text(key, 60);
        if (!text.isEmpty() && !Set.of(choices).contains(text)) {
            note(
                    values.getOrDefault(key, node),
                    path(key),
                    "maturity.framework.oneOf",
                    String.join(", ", choices),
                    text);
        }
        return text;
    }

    boolean flag(String key) {
        return has(key) && oneOf(key, "true", "false").equals("true");
    }

    /** @param otherwise when the key is missing; NaN when it must be there */
    double number(String key, double least, double most, double otherwise) {
        Node value = values.get(key);
        if (value == null) {
            if (Double.isNaN(otherwise)) {
                problem("maturity.framework.missing", key);
            }
            return otherwise;
        }
        try {
            double number = Double.parseDouble(scalar(value, path(key), 20));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of range is.
        }
        note(value, path(key), "maturity.framework.number", least, most, shown(value));
        return least;
    }

    /** What stands at a node, for a message. */
    private static String shown(Node value) {
        return value instanceof ScalarNode ? ((ScalarNode) value).getValue() : "…";
    }

    List<String> texts(String key, int least, int most) {
        List<String> texts = new ArrayList<>();
        List<Node> items = items(key, true);
        for (int i = 0; i < items.size(); i++) {
            texts.add(scalar(items.get(i), path(key) + "[" + (i + 1) + "]", 1000));
        }
        if (values.containsKey(key) && (texts.size() < least || texts.size() > most)) {
            note(values.get(key), path(key), "maturity.framework.howMany", least, most, texts.size());
        }
        return texts;
    }

    <T> List<T> each(String key, int least, Function<YamlPlace, T> read) {
        List<T> all = new ArrayList<>();
        List<Node> items = items(key, least > 0);
        for (int i = 0; i < items.size(); i++) {
            all.add(read.apply(child(key, i)));
        }
        if (least > 0 && all.isEmpty() && values.containsKey(key)) {
            note(values.get(key), path(key), "maturity.framework.noneGiven", key);
        }
        return all;
    }

    YamlPlace child(String key, int index) {
        return new YamlPlace(items(key, false).get(index), path(key) + "[" + (index + 1) + "]", problems);
    }

    private List<Node> items(String key, boolean needed) {
        Node value = values.get(key);
        if (value == null) {
            if (needed) {
                problem("maturity.framework.missing", key);
            }
            return List.of();
        }
        if (!(value instanceof SequenceNode)) {
            note(value, path(key), "maturity.framework.notList", key);
            return List.of();
        }
        return ((SequenceNode) value).getValue();
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
