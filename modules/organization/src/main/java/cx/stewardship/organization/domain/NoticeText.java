package cx.stewardship.organization.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a notice in blocks, by what its lines begin with: {@code # } a heading, {@code > } a customer's words,
 * {@code - } an item of a list; all else is plain. A line feed ends a block; nothing in it is ever markup.
 */
public record NoticeText(List<Block> blocks) {

    /** What a block is. */
    public enum Kind {
        HEADING,
        QUOTE,
        ITEM,
        PLAIN
    }

    /** One block. @param kind what it is @param text without the sign in front */
    public record Block(Kind kind, String text) {
        public boolean is(String name) {
            return kind.name().equals(name);
        }
    }

    public static NoticeText of(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String line : text.split("\\R")) {
            String content = line.strip();
            if (!content.isEmpty()) {
                blocks.add(block(content));
            }
        }
        return new NoticeText(List.copyOf(blocks));
    }

    private static Block block(String line) {
        if (line.startsWith("# ")) {
            return new Block(Kind.HEADING, line.substring(2).strip());
        }
        if (line.startsWith("> ")) {
            return new Block(Kind.QUOTE, line.substring(2).strip());
        }
        if (line.startsWith("- ")) {
            return new Block(Kind.ITEM, line.substring(2).strip());
        }
        return new Block(Kind.PLAIN, line);
    }
}
