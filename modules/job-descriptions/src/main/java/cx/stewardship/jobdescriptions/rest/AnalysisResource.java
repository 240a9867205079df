package cx.stewardship.jobdescriptions.rest;

import cx.stewardship.analysis.criterion.Examination;
import cx.stewardship.analysis.purpose.Judgement;
import cx.stewardship.jobdescriptions.application.AnalysingTexts;
import cx.stewardship.jobdescriptions.application.AnalysingTexts.Window;
import cx.stewardship.jobdescriptions.rest.AnalysisBodies.Counts;
import cx.stewardship.jobdescriptions.rest.AnalysisBodies.CriterionBody;
import cx.stewardship.jobdescriptions.rest.AnalysisBodies.CriterionText;
import cx.stewardship.jobdescriptions.rest.AnalysisBodies.EffectBody;
import cx.stewardship.jobdescriptions.rest.AnalysisBodies.Figures;
import cx.stewardship.jobdescriptions.rest.AnalysisBodies.PurposeBody;
import cx.stewardship.jobdescriptions.rest.AnalysisBodies.SpanBody;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The analysis on texts and figures of one's own; the same rules as in the pages, and nothing is kept. */
@Path("analysis")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Analysis")
public class AnalysisResource {

    private static final double HALF = .5;

    private AnalysingTexts analysing;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected AnalysisResource() {}

    @Inject
    public AnalysisResource(AnalysingTexts analysing, Texts texts) {
        this.analysing = analysing;
        this.texts = texts;
    }

    @POST
    @Path("purpose")
    @Operation(
            operationId = "judgePurpose",
            summary = "Who benefits from each sentence: an array of strings, or an object with \"sentences\"")
    public List<PurposeBody> purpose(@Nullable JsonValue body) {
        List<String> sentences = sentences(body);
        List<Judgement> judgements = analysing.purposes(sentences);
        List<PurposeBody> answer = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Judgement judgement = judgements.get(i);
            answer.add(new PurposeBody(
                    sentences.get(i),
                    judgement.beneficiary().name(),
                    SpanBody.of(judgement.span(), sentences.get(i)),
                    judgement.rule(),
                    texts.get(Locale.ENGLISH, judgement.reasonKey(), judgement.arguments())));
        }
        return answer;
    }

    @POST
    @Path("criterion")
    @Operation(operationId = "examineCriterion", summary = "Whether a criterion asks for a behaviour or a survey score")
    public CriterionBody criterion(@Nullable CriterionText body) {
        if (body == null || body.text() == null) {
            throw Refusal.invalid("jobs.analysis.text");
        }
        Examination examination = analysing.criterion(body.text());
        return new CriterionBody(
                examination.accepted(),
                SpanBody.of(examination.span(), body.text()),
                examination.rule(),
                texts.get(Locale.ENGLISH, examination.reason(), examination.arguments()),
                examination.proposal());
    }

    @POST
    @Path("effectiveness")
    @Operation(
            operationId = "checkEffectiveness",
            summary = "Whether something became rarer: two windows, or the weeks of both; agreed ratio .5 unless given")
    public EffectBody effectiveness(@Nullable Figures body) {
        if (body == null) {
            throw Refusal.invalid("jobs.analysis.windows");
        }
        return EffectBody.of(analysing.effectiveness(
                windows(body.before(), body.weeksBefore()),
                windows(body.after(), body.weeksAfter()),
                body.agreedRatio() == null ? HALF : body.agreedRatio()));
    }

    private static List<Window> windows(@Nullable Counts one, @Nullable List<Counts> weeks) {
        List<Counts> given = one != null ? List.of(one) : weeks == null ? List.of() : weeks;
        return given.stream().map(AnalysisResource::window).toList();
    }

    private static Window window(@Nullable Counts counts) {
        Long total = counts == null ? null : counts.total() == null ? counts.comments() : counts.total();
        if (counts == null || counts.events() == null || total == null) {
            throw Refusal.invalid("jobs.analysis.windows");
        }
        return new Window(counts.events(), total);
    }

    private static List<String> sentences(@Nullable JsonValue body) {
        JsonValue list = body instanceof JsonObject object ? object.get("sentences") : body;
        if (!(list instanceof JsonArray array)) {
            throw Refusal.invalid("jobs.analysis.sentences");
        }
        List<String> sentences = new ArrayList<>();
        for (JsonValue value : array) {
            if (!(value instanceof JsonString sentence)) {
                throw Refusal.invalid("jobs.analysis.sentences");
            }
            sentences.add(sentence.getString());
        }
        return sentences;
    }
}
