package cx.stewardship.shared.notice;

import cx.stewardship.shared.PersonId;

/**
 * Something a person is told.
 *
 * @param to who is told
 * @param kind by which it can be turned off
 * @param title one line, in the reader's language already
 * @param text a few plain sentences: what happened, why it is told, what helps; lines end with a line feed
 * @param address of the page it is about, from the root of the product on: {@code /plans/118}
 * @param once what makes it the same notice: told again under the same words here, it is told once
 *     ({@code plan-118-overdue-2026-11-25}); at most 200 characters
 */
public record Notice(PersonId to, NoticeKind kind, String title, String text, String address, String once) {}
