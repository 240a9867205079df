package cx.stewardship.jobdescriptions.domain;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What reads like a job description in a pasted text: Markdown, or plain text with bullets or sentences. Statements stand under
 * headings such as "Responsibilities"; without such a heading every list counts, and without any list every sentence.
 *
 * @param title from front matter or the first heading; null when there is none
 * @param sections in the order of the text; those about responsibilities only, where there are any
 */
public record PastedDescription(@Nullable String title, List<Section> sections) implements Serializable {

    private static final Pattern ABOUT_WORK = Pattern.compile(
            "responsib|what you|you will|you'll|duties|tasks|accountab|the role|your role|day[- ]to[- ]day|key activities",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN_BULLET = Pattern.compile("(?m)^\\s*[•·‣▪–—]\\s+");
    private static final Pattern SENTENCE = Pattern.compile("[^.!?]+[.!?]+|[^.!?]+$");

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(YamlFrontMatterExtension.create()))
            .build();

    public PastedDescription {
        sections = List.copyOf(sections);
    }

    /** @param heading under which they stand; empty when there is none */
    public record Section(String heading, List<String> statements) implements Serializable {
        public Section {
            statements = List.copyOf(statements);
        }
    }

    public List<String> statements() {
        return sections.stream().flatMap(s -> s.statements().stream()).toList();
    }

    /** @throws DescriptionRefused when nothing in it reads like a responsibility */
    public static PastedDescription read(String text) {
        Node document = PARSER.parse(PLAIN_BULLET.matcher(text.strip()).replaceAll("* "));
        List<Section> all = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        String heading = "";
        String title = frontMatterTitle(document);
        List<String> current = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading) {
                close(all, heading, current);
                heading = plain(node);
                title = title == null ? heading : title;
            } else if (node instanceof BulletList || node instanceof OrderedList) {
                items((ListBlock) node).forEach(current::add);
            } else if (node instanceof Paragraph) {
                String words = plain(node);
                // "Responsibilities:" alone on its line is a heading in plain text
                if (words.endsWith(":") && words.length() < 80) {
                    close(all, heading, current);
                    heading = words.substring(0, words.length() - 1);
                } else {
                    paragraphs.add(words);
                }
            }
        }
        close(all, heading, current);
        List<Section> found = chosen(all, paragraphs);
        if (found.isEmpty()) {
            throw DescriptionRefused.nothingFound();
        }
        return new PastedDescription(title, found);
    }

    private static List<Section> chosen(List<Section> all, List<String> paragraphs) {
        List<Section> work =
                all.stream().filter(s -> ABOUT_WORK.matcher(s.heading()).find()).toList();
        if (!work.isEmpty()) {
            return work;
        }
        if (!all.isEmpty()) {
            return all;
        }
        List<String> sentences =
                paragraphs.stream().flatMap(PastedDescription::sentences).toList();
        return sentences.isEmpty() ? List.of() : List.of(new Section("", sentences));
    }

    private static void close(List<Section> all, String heading, List<String> statements) {
        if (!statements.isEmpty()) {
            all.add(new Section(heading, statements));
            statements.clear();
        }
    }

    private static @Nullable String frontMatterTitle(Node document) {
        if (!(document.getFirstChild() instanceof YamlFrontMatterBlock)) {
            return null;
        }
        YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
        document.accept(visitor);
        List<String> titles = visitor.getData().get("title");
        return titles == null || titles.isEmpty() ? null : titles.get(0).replaceAll("^[\"']|[\"']$", "");
    }

    private static Stream<String> items(ListBlock list) {
        List<String> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem && item.getFirstChild() != null) {
                items.add(plain(item.getFirstChild()));
                for (Node child = item.getFirstChild().getNext(); child != null; child = child.getNext()) {
                    if (child instanceof ListBlock nested) {
                        items(nested).forEach(items::add);
                    }
                }
            }
        }
        return items.stream().filter(PastedDescription::readsLikeWork);
    }

    private static Stream<String> sentences(String paragraph) {
        List<String> sentences = new ArrayList<>();
        Matcher matcher = SENTENCE.matcher(paragraph);
        while (matcher.find()) {
            sentences.add(matcher.group().strip());
        }
        return sentences.stream().filter(PastedDescription::readsLikeWork);
    }

    private static boolean readsLikeWork(String text) {
        return text.length() > 8 && text.length() <= Wording.LONGEST && text.contains(" ");
    }

    /** Without emphasis and links; a link keeps its words. */
    private static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        collect(node, text);
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static void collect(Node node, StringBuilder into) {
        if (node instanceof org.commonmark.node.Text words) {
            into.append(words.getLiteral());
        } else if (node instanceof org.commonmark.node.Code code) {
            into.append(code.getLiteral());
        } else if (node instanceof org.commonmark.node.SoftLineBreak
                || node instanceof org.commonmark.node.HardLineBreak) {
            into.append(' ');
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (!(child instanceof ListBlock)) {
                collect(child, into);
            }
        }
    }
}
