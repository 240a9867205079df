package cx.stewardship.maturity.domain;

import cx.stewardship.shared.indicator.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all rules of a quality say together.
 *
 * @param cap the lowest limit, if any rule limits
 * @param noDataYet codes of the indicators that have too little to say anything; they limit nothing and are named
 */
public record CapJudgement(Optional<Cap> cap, List<String> noDataYet) {

    public CapJudgement {
        noDataYet = List.copyOf(noDataYet);
    }

    static CapJudgement of(List<CapRule> rules, Map<String, Reading> readings) {
        List<Cap> caps = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (CapRule rule : rules) {
            Reading reading = readings.get(rule.indicator());
            if (reading == null || !rule.hasData(reading)) {
                silent.add(rule.indicator());
            } else {
                rule.judge(reading).ifPresent(caps::add);
            }
        }
        return new CapJudgement(caps.stream().min(Comparator.comparingDouble(Cap::atMost)), silent);
    }
}
