package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.KeepingEvidence;
import cx.stewardship.actionplans.domain.EvidenceFile;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.FileUploadEvent;

/** Files that show that an action of this plan was done. They are kept at once, so that nothing else that is typed is lost. */
@Named
@ViewScoped
public class PlanEvidence implements Serializable {

    private static final long serialVersionUID = 1L;

    private final KeepingEvidence keeping;

    private long plan;
    private long action;
    private List<EvidenceFile> files = List.of();
    private @Nullable EvidenceFile chosen;
    private int megabytes;
    private String kinds = "";
    private String endings = "";

    @Inject
    public PlanEvidence(KeepingEvidence keeping) {
        this.keeping = keeping;
    }

    public void load(long planId, boolean found) {
        if (found) {
            plan = planId;
            files = keeping.of(planId);
            megabytes = keeping.limits().megabytes();
            kinds = keeping.limits().named();
            endings = String.join(" ", keeping.limits().kinds());
        }
    }

    public List<EvidenceFile> of(long actionId) {
        return files.stream().filter(file -> file.actionId() == actionId).toList();
    }

    /** Those of the action whose form is open. */
    public List<EvidenceFile> getHere() {
        return of(action);
    }

    /** A file was dropped or chosen; the rest of the form stays as it is, whatever is said to the file. */
    public void received(FileUploadEvent event) {
        try (InputStream content = event.getFile().getInputStream()) {
            byte[] bytes = content.readNBytes(megabytes * 1024 * 1024 + 1);
            Pages.attempt(() -> {
                keeping.attach(plan, action, event.getFile().getFileName(), bytes);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files = keeping.of(plan);
    }

    /** Asked first: it cannot be brought back. */
    public void choose(EvidenceFile file) {
        chosen = file;
    }

    public void remove() {
        EvidenceFile file = chosen;
        if (file != null) {
            Pages.attempt(() -> keeping.remove(plan, file.id()));
            chosen = null;
            files = keeping.of(plan);
        }
    }

    /** "1.4 MB", "12 kB". */
    public String size(EvidenceFile file) {
        return file.length() >= 1_000_000
                ? Pages.text("plans.evidence.mb", file.length() / 1_000_000.0)
                : Pages.text("plans.evidence.kb", Math.max(1, Math.round(file.length() / 1000.0)));
    }

    /** What may be attached, in a sentence. */
    public String getHint() {
        return Pages.text("plans.evidence.hint", megabytes, kinds);
    }

    /** In bytes: the browser does not even send what is larger. */
    public long getLargest() {
        return megabytes * 1024L * 1024;
    }

    public String getTooLarge() {
        return Pages.text("plans.evidence.notSent.large", megabytes);
    }

    /** What the names of files end with, for the browser: it does not even send others. */
    public String getEndings() {
        return endings;
    }

    public String getOtherKind() {
        return Pages.text("plans.evidence.notSent.kind", kinds);
    }

    public @Nullable EvidenceFile getChosen() {
        return chosen;
    }

    public long getAction() {
        return action;
    }

    public void setAction(long action) {
        this.action = action;
    }
}
