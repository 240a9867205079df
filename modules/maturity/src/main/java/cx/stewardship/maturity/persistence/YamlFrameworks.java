package cx.stewardship.maturity.persistence;

import cx.stewardship.maturity.domain.CapRule;
import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.FrameworkFormat;
import cx.stewardship.maturity.domain.FrameworkRefused;
import cx.stewardship.maturity.domain.FrameworkRefused.Problem;
import cx.stewardship.maturity.domain.Quality;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads frameworks from YAML 1.2. Only mappings, sequences and scalars are looked at: no tag in a text can make an object. Every
 * fault is collected with its line and path before the text is refused.
 */
@ApplicationScoped
public class YamlFrameworks implements FrameworkFormat {

    private static final int MOST_CHARACTERS = 500_000;
    private static final int DEEPEST = 50;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel("framework")
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(MOST_CHARACTERS)
            .build();

    @Override
    public Framework read(String text) {
        Node root = root(text);
        if (isLibrary(root)) {
            return LibraryFrameworks.read((Map<?, ?>) new Load(SETTINGS).loadFromString(text));
        }
        List<Problem> problems = new ArrayList<>();
        Framework framework = framework(new YamlPlace(root, "", problems));
        if (!problems.isEmpty()) {
            throw FrameworkRefused.unreadable(problems);
        }
        return framework;
    }

    @Override
    public String write(Framework framework) {
        return YamlWriter.framework(framework);
    }

    @Override
    public List<CapRule> readCaps(String text) {
        return list("caps", text, YamlFrameworks::cap);
    }

    @Override
    public String writeCaps(List<CapRule> caps) {
        return YamlWriter.line(YamlWriter.caps(caps));
    }

    @Override
    public List<Framework.IndicatorUse> readIndicators(String text) {
        return list("indicators", text, YamlFrameworks::indicator);
    }

    @Override
    public String writeIndicators(List<Framework.IndicatorUse> indicators) {
        return YamlWriter.line(YamlWriter.indicators(indicators));
    }

    /** A list that stands alone, as in a cell of a table. */
    private static <T> List<T> list(String name, String text, Function<YamlPlace, T> read) {
        if (text.isBlank()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        String indented = text.strip().replaceAll("\\R", "\n ");
        List<T> all = new YamlPlace(root(name + ":\n " + indented), "", problems).each(name, 0, read);
        if (!problems.isEmpty()) {
            throw FrameworkRefused.unreadable(problems);
        }
        return all;
    }

    private static boolean isLibrary(Node root) {
        return root instanceof MappingNode mapping
                && mapping.getValue().stream()
                        .anyMatch(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals("objects")
                                && tuple.getValueNode() instanceof MappingNode);
    }

    /** What is nested without end would fill up the stack of whoever reads it. */
    private static void refuseTooDeep(String text) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
                throw FrameworkRefused.unreadable(
                        List.of(new Problem(line, "", "maturity.framework.tooDeep", List.of(DEEPEST))));
            }
        }
    }

    private static Node root(String text) {
        try {
            refuseTooDeep(text);
            return new Compose(SETTINGS)
                    .composeString(text)
                    .orElseThrow(() -> FrameworkRefused.unreadable(
                            List.of(new Problem(1, "", "maturity.framework.empty", List.of()))));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw FrameworkRefused.unreadable(
                    List.of(new Problem(line, "", "maturity.framework.noYaml", List.of(e.getProblem()))));
        } catch (YamlEngineException e) {
            throw FrameworkRefused.unreadable(
                    List.of(new Problem(1, "", "maturity.framework.noYaml", List.of(String.valueOf(e.getMessage())))));
        }
    }

    private static Framework framework(YamlPlace place) {
        place.knows("framework", "version", "name", "about", "levels", "indicators", "qualities");
        Framework framework = new Framework(
                place.code("framework", 60),
                place.text("version", 20),
                place.text("name", 200),
                place.text("about", 2000),
                place.texts("levels", Framework.LEVELS, Framework.LEVELS),
                place.each("indicators", 0, YamlFrameworks::indicator),
                place.each("qualities", 1, YamlFrameworks::quality));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < framework.qualities().size(); i++) {
            String code = framework.qualities().get(i).code();
            if (!seen.add(code)) {
                place.child("qualities", i).problem("maturity.framework.twice", code);
            }
        }
        return framework;
    }

    private static Framework.IndicatorUse indicator(YamlPlace place) {
        place.knows("code", "name", "more-is", "headline");
        return new Framework.IndicatorUse(
                place.code("code", 60),
                place.text("name", 200),
                place.oneOf("more-is", "better", "worse").equals("worse"),
                place.flag("headline"));
    }

    private static Quality quality(YamlPlace place) {
        place.knows("code", "name", "meaning", "questions", "levels", "caps");
        return new Quality(
                place.code("code", 40),
                place.text("name", 60),
                place.text("meaning", 1000),
                place.texts("questions", 1, 9),
                place.texts("levels", Framework.LEVELS, Framework.LEVELS),
                place.each("caps", 0, YamlFrameworks::cap));
    }

    private static CapRule cap(YamlPlace place) {
        place.knows("indicator", "needs", "because", "steps");
        return new CapRule(
                place.code("indicator", 60),
                (long) place.number("needs", 1, 1_000_000, 1),
                place.text("because", 500),
                place.each("steps", 1, YamlFrameworks::step));
    }

    private static CapRule.Step step(YamlPlace place) {
        place.knows("above", "below", "at-most");
        boolean above = place.has("above");
        if (above == place.has("below")) {
            place.problem("maturity.framework.aboveOrBelow");
        }
        return new CapRule.Step(
                above,
                above ? place.number("above", 0, 1, 0) : place.number("below", 0, 1, 0),
                place.number("at-most", 1, Framework.LEVELS, Double.NaN));
    }
}
