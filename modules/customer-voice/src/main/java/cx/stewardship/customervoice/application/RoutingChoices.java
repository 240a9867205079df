package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.application.QueueItem.Choice;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentLine.Concerned;
import cx.stewardship.customervoice.domain.Concern;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.Embeddings;
import cx.stewardship.customervoice.domain.Incoming;
import cx.stewardship.customervoice.domain.Learned;
import cx.stewardship.customervoice.domain.RoutedBy;
import cx.stewardship.customervoice.domain.Router;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The most likely answers to the question where a comment began. Not a use case: whoever uses it has checked. */
@Dependent
class RoutingChoices {

    private final RoutingByModel models;
    private final RoutingKnowledge knowledge;
    private final Embeddings embeddings;

    @Inject
    RoutingChoices(RoutingByModel models, RoutingKnowledge knowledge, Embeddings embeddings) {
        this.models = models;
        this.knowledge = knowledge;
        this.embeddings = embeddings;
    }

    Learned learned() {
        return models.learned();
    }

    Router router() {
        return knowledge.router();
    }

    Map<Long, float[]> vectors(Collection<Long> comments) {
        return embeddings.of(comments);
    }

    List<QueueItem> items(List<CommentLine> lines, java.util.function.Function<CommentLine, QueueItem.Kind> kind) {
        Learned learned = learned();
        Router router = router();
        Map<Long, float[]> vectors = vectors(lines.stream().map(CommentLine::id).toList());
        return lines.stream()
                .map(line -> new QueueItem(
                        line,
                        kind.apply(line),
                        choices(line, vectors.get(line.id()), learned, router),
                        vectors.containsKey(line.id())))
                .toList();
    }

    /** At most three: where it stands now, what was learned, then what the text names. */
    private static List<Choice> choices(
            CommentLine line, float @org.jspecify.annotations.Nullable [] vector, Learned learned, Router router) {
        List<Choice> choices = new ArrayList<>();
        List<Concerned> now = line.concerned().stream()
                .filter(concerned -> concerned.role() == ConcernRole.ORIGINATED)
                .toList();
        if (!now.isEmpty()) {
            choices.add(new Choice(
                    now.stream().map(Concerned::departmentId).toList(),
                    now.stream().mapToInt(Concerned::sureness).min().orElse(0),
                    now.stream()
                            .filter(each -> each.how() == RoutedBy.MODEL
                                    && each.whyArguments().size() > 1)
                            .map(each -> each.whyArguments().get(1))
                            .toList(),
                    true));
        }
        if (vector != null) {
            learned.proposals(vector, line.text())
                    .forEach(each ->
                            add(choices, each.departmentId(), (int) Math.round(each.chance() * 100), each.words()));
        }
        router.route(incoming(line)).concerns().stream()
                .filter(concern -> concern.role() == ConcernRole.ORIGINATED && concern.how() != RoutedBy.COLUMN)
                .forEach(concern -> add(choices, concern.departmentId(), concern.sureness(), said(concern)));
        return List.copyOf(choices.subList(0, Math.min(Learned.PROPOSED, choices.size())));
    }

    private static void add(List<Choice> choices, long department, int sureness, List<String> words) {
        if (choices.stream().noneMatch(choice -> choice.departments().equals(List.of(department)))) {
            choices.add(new Choice(List.of(department), sureness, words, false));
        }
    }

    /** What a rule or a name found in the text. */
    private static List<String> said(Concern concern) {
        List<String> arguments = concern.whyArguments();
        return arguments.isEmpty()
                ? List.of()
                : List.of(arguments.get(arguments.size() - 1).replaceAll("[\u201c\u201d]", ""));
    }

    static Incoming incoming(CommentLine line) {
        return new Incoming(line.text(), line.source(), line.product(), line.issue(), line.segment(), null, null, null);
    }
}
