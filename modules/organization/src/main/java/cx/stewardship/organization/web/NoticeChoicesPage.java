package cx.stewardship.organization.web;

import cx.stewardship.organization.application.ChoosingNotices;
import cx.stewardship.organization.application.ReadingNotices;
import cx.stewardship.organization.domain.NoticeChoice;
import cx.stewardship.shared.notice.NoticeKind;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Of what one is told, and where. */
@Named
@ViewScoped
public class NoticeChoicesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private ChoosingNotices choosing;
    private ReadingNotices reading;
    private List<Row> rows = List.of();
    private String mailbox = "";
    private boolean mailOff;

    @SuppressWarnings("NullAway.Init")
    protected NoticeChoicesPage() {}

    @Inject
    public NoticeChoicesPage(ChoosingNotices choosing, ReadingNotices reading) {
        this.choosing = choosing;
        this.reading = reading;
    }

    /** A kind, and what is ticked for it. */
    public static final class Row implements Serializable {
        private static final long serialVersionUID = 1L;
        private final NoticeKind kind;
        private boolean inApp;
        private boolean byMail;

        Row(NoticeChoice choice) {
            this.kind = choice.kind();
            this.inApp = choice.inApp();
            this.byMail = choice.byMail();
        }

        public NoticeKind getKind() {
            return kind;
        }

        public String getTitle() {
            return Pages.text("organization.notices.kind." + kind);
        }

        public String getInAppLabel() {
            return Pages.text("organization.noticeChoices.inApp.of", getTitle());
        }

        public String getByMailLabel() {
            return Pages.text("organization.noticeChoices.byMail.of", getTitle());
        }

        public boolean isInApp() {
            return inApp;
        }

        public void setInApp(boolean inApp) {
            this.inApp = inApp;
        }

        public boolean isByMail() {
            return byMail;
        }

        public void setByMail(boolean byMail) {
            this.byMail = byMail;
        }
    }

    public void load() {
        Pages.attempt(() -> {
            mailOff = !reading.mailIsOn();
            rows = choosing.mine().stream().map(Row::new).toList();
            mailbox = choosing.myMailbox().orElse("");
        });
    }

    public String save() {
        boolean saved = Pages.attempt(() -> choosing.choose(rows.stream()
                .map(row -> new NoticeChoice(row.getKind(), row.isInApp(), row.isByMail()))
                .toList()));
        if (!saved) {
            return "";
        }
        Pages.say("organization.noticeChoices.saved");
        return "/organization/notice-choices?faces-redirect=true";
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getWhere() {
        return mailbox.isEmpty()
                ? Pages.text("organization.noticeChoices.noMailbox")
                : Pages.text("organization.noticeChoices.mailbox", mailbox);
    }

    public boolean isMailOff() {
        return mailOff;
    }
}
