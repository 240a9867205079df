package cx.stewardship.maturity.domain;

import java.util.List;

/**
 * Something that customers look for in a company.
 *
 * @param code lower case with dashes; the same in every framework that has it
 * @param meaning one sentence
 * @param questions two or three that help to choose a level
 * @param levels five anchors, the lowest first: what one could see if this were the level
 * @param caps rules by which live data limit the level
 */
public record Quality(
        String code, String name, String meaning, List<String> questions, List<String> levels, List<CapRule> caps) {

    public Quality {
        questions = List.copyOf(questions);
        levels = List.copyOf(levels);
        caps = List.copyOf(caps);
    }
}
