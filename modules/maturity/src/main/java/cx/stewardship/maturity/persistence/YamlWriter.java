package cx.stewardship.maturity.persistence;

import cx.stewardship.maturity.domain.CapRule;
import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.Quality;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes frameworks as YAML that {@link YamlFrameworks} reads. */
final class YamlWriter {

    private static final int WIDTH = 120;

    private YamlWriter() {}

    static String framework(Framework framework) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("framework", framework.code());
        all.put("version", framework.version());
        all.put("name", framework.name());
        all.put("about", framework.about());
        all.put("levels", framework.levels());
        if (!framework.indicators().isEmpty()) {
            all.put("indicators", indicators(framework.indicators()));
        }
        all.put(
                "qualities",
                framework.qualities().stream().map(YamlWriter::quality).toList());
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setWidth(WIDTH)
                        .build())
                .dumpToString(all);
    }

    /** In one line. */
    static String line(List<?> list) {
        return list.isEmpty()
                ? ""
                : new Dump(DumpSettings.builder()
                                .setDefaultFlowStyle(FlowStyle.FLOW)
                                .setWidth(Integer.MAX_VALUE)
                                .setSplitLines(false)
                                .build())
                        .dumpToString(list)
                        .strip();
    }

    static List<Map<String, Object>> indicators(List<Framework.IndicatorUse> indicators) {
        return indicators.stream()
                .map(use -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("code", use.code());
                    one.put("name", use.name());
                    one.put("more-is", use.moreIsWorse() ? "worse" : "better");
                    one.put("headline", use.headline());
                    return one;
                })
                .toList();
    }

    static List<Map<String, Object>> caps(List<CapRule> caps) {
        return caps.stream().map(YamlWriter::cap).toList();
    }

    private static Map<String, Object> quality(Quality quality) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("code", quality.code());
        one.put("name", quality.name());
        one.put("meaning", quality.meaning());
        one.put("questions", quality.questions());
        one.put("levels", quality.levels());
        if (!quality.caps().isEmpty()) {
            one.put("caps", caps(quality.caps()));
        }
        return one;
    }

    private static Map<String, Object> cap(CapRule rule) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("indicator", rule.indicator());
        one.put("needs", rule.needs());
        one.put("because", rule.because());
        one.put("steps", rule.steps().stream().map(YamlWriter::step).toList());
        return one;
    }

    private static Map<String, Object> step(CapRule.Step step) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put(step.above() ? "above" : "below", step.threshold());
        one.put("at-most", step.atMost());
        return one;
    }
}
