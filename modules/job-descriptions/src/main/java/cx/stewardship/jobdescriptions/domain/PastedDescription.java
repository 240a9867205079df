package cx.stewardship.jobdescriptions.domain;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * @param frontMatter what stands above the text between lines of dashes, by its key in lower case
 */
public record PastedDescription(@Nullable String title, List<Section> sections, Map<String, String> frontMatter)
        implements Serializable {

    private static final Pattern ABOUT_WORK = Pattern.compile(
            "responsib|what you(?!('ll| will)? (bring|need|have|offer|get|should))|you will|you'll do|duties|tasks|accountab|the role|your role|day[- ]to[- ]day|key activities",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN_BULLET = Pattern.compile(
            "(?m)^[ \\t]*([•·‣▪◦●■□➢✓\\uF0B7\\uF0A7–—]|o(?=[ \\t]+\\p{Lu}))([ \\t]+|[ \\t]*\\n(?=[^\\s•]))");
    /** "a) Send …", "(2) Send …": lists that Markdown does not know. */
    private static final Pattern LETTERED = Pattern.compile("(?m)^[ \\t]*\\(?([a-z]|[0-9]{1,2})\\)[ \\t]+");
    /** Headings of a plain text under which no work stands. */
    private static final Pattern ABOUT_ELSE = Pattern.compile(
            "^(requirements?|qualifications?|skills|experience|education|benefits|compensation|salary|about (us|the)"
                    + "|(what )?we offer|what you('ll| will)? (bring|need|have|get|should)|how to apply|hiring process"
                    + "|performance indicators|career|location|reports to|job grade|your profile)",
            Pattern.CASE_INSENSITIVE);
    /** "To be defined at time of business need." says nothing. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "^(to be (defined|determined|announced|confirmed)|tbd|tba|n/a)\\b", Pattern.CASE_INSENSITIVE);

    /** "Extends that of the Senior Analyst." says where to look. */
    private static final Pattern REFERENCE = Pattern.compile(
            "^the same (?:responsibilities|duties)\\b.{0,160}$|^extends? (?:(?:that|those) of\\b.{0,120}|.{0,100}\\b(?:responsibilit|requirement).{0,30})$",
            Pattern.CASE_INSENSITIVE);

    /** What a document says of itself above its text, where the line of dashes before it was forgotten. */
    private static final Pattern OPEN_FRONT_MATTER =
            Pattern.compile("\\A(?:[a-z][a-z_-]{0,30}:[^\\n]*\\n){2,20}---[ \\t]*\\n");

    /** Headings of lists that are not about the work, wherever these words stand. */
    private static final Pattern LIST_OF_ELSE = Pattern.compile(
            "requirement|qualification|performance indicator|career (ladder|path)|hiring process|job grade|benefits"
                    + "|compensation|what you('ll| will)? (bring|need|have|get|should)",
            Pattern.CASE_INSENSITIVE);

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(YamlFrontMatterExtension.create()))
            .build();

    public PastedDescription {
        sections = List.copyOf(sections);
        frontMatter = Map.copyOf(frontMatter);
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
        String whole = text.strip();
        String opened = OPEN_FRONT_MATTER.matcher(whole).find() ? "---\n" + whole : whole;
        String bullets = PLAIN_BULLET.matcher(opened).replaceAll("* ");
        String lists = LETTERED.matcher(bullets).replaceAll("* ");
        Node document = PARSER.parse(Unwrapping.headingsApart(lists, PastedDescription::isHeading));
        Map<String, String> frontMatter = frontMatter(document);
        Outline outline = new Outline(frontMatter.get("title"));
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading) {
                outline.heading(plain(node));
            } else if (node instanceof BulletList || node instanceof OrderedList) {
                outline.list(items((ListBlock) node).toList());
            } else if (node instanceof Paragraph) {
                outline.paragraph(lines(node));
            }
        }
        List<Section> found = outline.chosen();
        if (found.isEmpty()) {
            throw DescriptionRefused.nothingFound();
        }
        return new PastedDescription(outline.title(), found, frontMatter);
    }

    /** What has been read so far, heading by heading. */
    private static final class Outline {
        private final List<Section> lists = new ArrayList<>();
        private final List<Section> prose = new ArrayList<>();
        private final List<String> items = new ArrayList<>();
        private final List<String> sentences = new ArrayList<>();
        private @Nullable String title;
        private String heading = "";
        /** A first line that was taken for the title. */
        private String titleLine = "";

        private boolean begun;

        Outline(@Nullable String title) {
            this.title = title;
        }

        void heading(String words) {
            close();
            begun = true;
            heading = words;
            title = title == null && !words.isEmpty() ? words : title;
        }

        void list(List<String> found) {
            begun = true;
            items.addAll(found);
        }

        /** "Responsibilities:" alone on its line is a heading in plain text, and so is a first line that says no more. */
        void paragraph(List<String> lines) {
            for (String line : Unwrapping.of(lines)) {
                if (isHeading(line)) {
                    close();
                    heading = line.replaceFirst(":$", "");
                    begun = true;
                } else if (!begun && title == null && Unwrapping.isTitle(line)) {
                    title = line;
                    titleLine = line;
                    begun = true;
                } else {
                    begun = true;
                    Unwrapping.sentences(line)
                            .filter(PastedDescription::readsLikeWork)
                            .forEach(sentences::add);
                }
            }
        }

        private void close() {
            if (!items.isEmpty()) {
                lists.add(new Section(heading, items));
            } else if (!sentences.isEmpty()) {
                prose.add(new Section(heading, sentences));
            }
            items.clear();
            sentences.clear();
        }

        @Nullable
        String title() {
            return title;
        }

        /** Lists and sentences under headings about the work; else lists, those of requirements last; else every sentence. */
        List<Section> chosen() {
            close();
            List<Section> work = Stream.concat(lists.stream(), prose.stream())
                    .filter(s -> ABOUT_WORK.matcher(s.heading()).find())
                    .toList();
            if (!work.isEmpty() || !lists.isEmpty() || !prose.isEmpty()) {
                return !work.isEmpty() ? work : !lists.isEmpty() ? ofWork(lists) : List.copyOf(prose);
            }
            boolean only = readsLikeWork(titleLine);
            title = only ? null : title;
            return only ? List.of(new Section("", List.of(titleLine))) : List.of();
        }
    }

    private static List<Section> ofWork(List<Section> lists) {
        List<Section> found = lists.stream()
                .filter(list -> !LIST_OF_ELSE.matcher(list.heading()).find())
                .toList();
        return found.isEmpty() ? List.copyOf(lists) : found;
    }

    private static boolean isHeading(String line) {
        return Unwrapping.isHeading(line, ABOUT_WORK) || Unwrapping.isHeading(line, ABOUT_ELSE);
    }

    private static Map<String, String> frontMatter(Node document) {
        if (!(document.getFirstChild() instanceof YamlFrontMatterBlock)) {
            return Map.of();
        }
        YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
        document.accept(visitor);
        Map<String, String> said = new HashMap<>();
        visitor.getData().forEach((key, values) -> {
            if (!values.isEmpty() && !values.get(0).isBlank()) {
                said.put(key.toLowerCase(Locale.ROOT), values.get(0).strip().replaceAll("^[\"']|[\"']$", ""));
            }
        });
        return Collections.unmodifiableMap(said);
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

    private static boolean readsLikeWork(String text) {
        return text.length() > 8
                && text.length() <= Wording.LONGEST
                && text.contains(" ")
                && !PLACEHOLDER.matcher(text).find()
                && !REFERENCE.matcher(text).find();
    }

    /** The lines of a paragraph as they stand there. */
    private static List<String> lines(Node paragraph) {
        StringBuilder text = new StringBuilder();
        collect(paragraph, text, '\n');
        return text.toString()
                .lines()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** Without emphasis and links; a link keeps its words. */
    private static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        collect(node, text, ' ');
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static void collect(Node node, StringBuilder into, char lineEnd) {
        if (node instanceof org.commonmark.node.Text words) {
            into.append(words.getLiteral());
        } else if (node instanceof org.commonmark.node.Code code) {
            into.append(code.getLiteral());
        } else if (node instanceof org.commonmark.node.SoftLineBreak
                || node instanceof org.commonmark.node.HardLineBreak) {
            into.append(lineEnd);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (!(child instanceof ListBlock)) {
                collect(child, into, lineEnd);
            }
        }
    }
}
