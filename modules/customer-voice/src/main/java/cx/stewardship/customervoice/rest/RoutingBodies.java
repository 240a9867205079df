package cx.stewardship.customervoice.rest;

import cx.stewardship.customervoice.application.ExplainingRouting.Tried;
import cx.stewardship.customervoice.application.QueueItem;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.Concern;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.Learned;
import cx.stewardship.customervoice.domain.RoutedBy;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What goes in and out about routing. Departments go by code. */
public final class RoutingBodies {

    private RoutingBodies() {}

    /**
     * Whom it concerns.
     *
     * @param role received or originated
     * @param by column, rule, name, model or hand
     * @param sureness 0 to 100
     */
    public record ConcernBody(
            @Nullable String department,
            String role,
            String by,
            int sureness,
            String why,
            @Nullable String correctedBy) {

        static ConcernBody of(CommentLine.Concerned c, Departments departments) {
            return of(
                    c.departmentId(),
                    c.role(),
                    c.how(),
                    c.sureness(),
                    c.whyKey(),
                    c.whyArguments(),
                    c.correctedBy(),
                    departments);
        }

        static ConcernBody of(Concern c, Departments departments) {
            return of(
                    c.departmentId(), c.role(), c.how(), c.sureness(), c.whyKey(), c.whyArguments(), null, departments);
        }

        private static ConcernBody of(
                long department,
                ConcernRole role,
                RoutedBy how,
                int sureness,
                String why,
                List<String> arguments,
                @Nullable String correctedBy,
                Departments departments) {
            return new ConcernBody(
                    code(department, departments),
                    lower(role),
                    lower(how),
                    sureness,
                    Pages.text(why, arguments.toArray()),
                    correctedBy);
        }
    }

    /**
     * A department in which it may have begun.
     *
     * @param sureness 0 to 100
     * @param words of the text that speak for it
     */
    public record ProposalBody(List<String> departments, int sureness, List<String> words) {

        static ProposalBody of(Learned.Proposal proposal, Departments departments) {
            String code = code(proposal.departmentId(), departments);
            return new ProposalBody(
                    code == null ? List.of() : List.of(code),
                    (int) Math.round(proposal.chance() * 100),
                    proposal.words());
        }
    }

    /** @param waiting for a person: nobody could say whom it concerns, or where it began; @param read whether its text has been read */
    public record RoutingBody(
            long comment, boolean waiting, boolean read, List<ConcernBody> concerns, List<ProposalBody> proposals) {

        static RoutingBody of(QueueItem item, Departments departments) {
            CommentLine line = item.comment();
            return new RoutingBody(
                    line.id(),
                    line.waiting(),
                    item.isRead(),
                    line.concerned().stream()
                            .map(each -> ConcernBody.of(each, departments))
                            .toList(),
                    item.choices().stream()
                            .filter(choice -> !choice.isNow())
                            .map(choice -> new ProposalBody(
                                    choice.departments().stream()
                                            .map(id -> String.valueOf(code(id, departments)))
                                            .toList(),
                                    choice.sureness(),
                                    choice.words()))
                            .toList());
        }
    }

    /**
     * A person's word. It replaces what was said before.
     *
     * @param receivedBy codes of departments that customers told it
     * @param originatedIn codes of departments in which it began
     * @param nobody true when it concerns no department at all
     */
    public record Correction(
            @Nullable List<String> receivedBy, @Nullable List<String> originatedIn, @Nullable Boolean nobody) {

        boolean isNobody() {
            return Boolean.TRUE.equals(nobody);
        }

        boolean namesNobody() {
            return (receivedBy == null || receivedBy.isEmpty()) && (originatedIn == null || originatedIn.isEmpty());
        }

        Set<DepartmentId> departments(@Nullable List<String> codes, Departments all) {
            Set<DepartmentId> found = new LinkedHashSet<>();
            for (String code : codes == null ? List.<String>of() : codes) {
                found.add(all.named(String.valueOf(code))
                        .orElseThrow(() -> Refusal.invalid("voice.route.unknownDepartment", String.valueOf(code)))
                        .id());
            }
            return found;
        }
    }

    /** Texts to try out; at most 100. */
    public record Texts(@Nullable List<String> texts) {}

    /** What would become of a text if it came in now. */
    public record TriedBody(boolean waiting, List<ConcernBody> concerns, List<ProposalBody> proposals) {

        static TriedBody of(Tried tried, Departments departments) {
            return new TriedBody(
                    tried.decision().waiting(),
                    tried.decision().concerns().stream()
                            .map(concern -> ConcernBody.of(concern, departments))
                            .toList(),
                    tried.proposals().stream()
                            .map(proposal -> ProposalBody.of(proposal, departments))
                            .toList());
        }
    }

    /** In the order of the texts. */
    public record TriedBodies(List<TriedBody> texts) {}

    private static @Nullable String code(long department, Departments departments) {
        return departments
                .find(new DepartmentId(department))
                .map(Departments.Department::code)
                .orElse(null);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
