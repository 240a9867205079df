package cx.stewardship.maturity.web;

import cx.stewardship.maturity.application.AnswerSheet;
import cx.stewardship.maturity.application.AnsweringCampaigns;
import cx.stewardship.maturity.application.SaveAnswer;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A respondent answers; each choice is kept as soon as it is made. */
@Named
@ViewScoped
public class AnswerPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int CANNOT_JUDGE = 0;

    private AnsweringCampaigns answering;
    private Formats formats;

    private @Nullable Long id;
    private @Nullable AnswerSheet sheet;
    private List<Item> items = List.of();
    private @Nullable String saved;

    /** One quality with what is typed. */
    public static class Item implements Serializable {

        private static final long serialVersionUID = 1L;

        private final AnswerSheet.Item about;
        private @Nullable Integer level;
        private @Nullable String remark;
        private @Nullable String evidence;

        Item(AnswerSheet.Item about) {
            this.about = about;
            this.level = about.cannotJudge() ? Integer.valueOf(CANNOT_JUDGE) : about.level();
            this.remark = about.remark();
            this.evidence = about.evidence();
        }

        public AnswerSheet.Item getAbout() {
            return about;
        }

        public @Nullable Integer getLevel() {
            return level;
        }

        public void setLevel(@Nullable Integer level) {
            this.level = level;
        }

        public @Nullable String getRemark() {
            return remark;
        }

        public void setRemark(@Nullable String remark) {
            this.remark = remark;
        }

        public @Nullable String getEvidence() {
            return evidence;
        }

        public void setEvidence(@Nullable String evidence) {
            this.evidence = evidence;
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected AnswerPage() {}

    @Inject
    public AnswerPage(AnsweringCampaigns answering, Formats formats) {
        this.answering = answering;
        this.formats = formats;
    }

    public void load() {
        Pages.attempt(() -> {
            if (id == null) {
                throw Refusal.notFound();
            }
            show(answering.sheet(id));
        });
    }

    private void show(AnswerSheet found) {
        sheet = found;
        items = new ArrayList<>(found.items().stream().map(Item::new).toList());
    }

    /** Keeps one answer; without a level there is nothing to keep yet. */
    public void save(Item item) {
        AnswerSheet shown = sheet;
        Integer level = item.getLevel();
        saved = null;
        if (shown == null || level == null) {
            return;
        }
        if (Pages.attempt(() -> answering.save(new SaveAnswer(
                shown.invitation(),
                item.getAbout().code(),
                level == CANNOT_JUDGE ? null : level,
                item.getRemark(),
                item.getEvidence(),
                null)))) {
            saved = Pages.text("maturity.answer.saved", item.getAbout().name());
        }
    }

    /** Keeps everything and hands it in. */
    public @Nullable String submit() {
        AnswerSheet shown = sheet;
        if (shown == null) {
            return null;
        }
        items.forEach(this::save);
        saved = null;
        if (Pages.attempt(() -> answering.submit(shown.invitation()))) {
            Pages.say("maturity.answer.handedIn", formats.day(shown.closesOn()));
            return "/maturity/answer.xhtml?faces-redirect=true&id=" + shown.invitation();
        }
        return null;
    }

    public long getAnswered() {
        return items.stream().filter(item -> item.getLevel() != null).count();
    }

    public @Nullable AnswerSheet getSheet() {
        return sheet;
    }

    public List<Item> getItems() {
        return items;
    }

    public @Nullable String getSaved() {
        return saved;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
