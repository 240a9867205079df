package cx.stewardship.organization.domain;

import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.notice.NoticeKind;
import java.util.List;

/** How people want to be told. */
public interface NoticeChoices {

    /** What was chosen, or else what is usual. */
    NoticeChoice of(PersonId person, NoticeKind kind);

    void choose(PersonId person, NoticeChoice choice);

    /** For every kind, in the order of the kinds. */
    default List<NoticeChoice> of(PersonId person) {
        return List.of(NoticeKind.values()).stream()
                .map(kind -> of(person, kind))
                .toList();
    }
}
