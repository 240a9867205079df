package cx.stewardship.maturity.domain;

import cx.stewardship.shared.thread.ThreadRef;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person's part in a campaign: asked about a department, answering quality by quality until it is handed in. */
@Entity
@Table(name = "invitation")
public class Invitation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invitation_id")
    @SequenceGenerator(name = "invitation_id", sequenceName = "invitation_id", allocationSize = 1)
    private Long id;

    @Column(name = "campaign_id")
    private long campaignId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "department_id")
    private long departmentId;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "from_file")
    private boolean fromFile;

    @Column(name = "import_id")
    private @Nullable Long importId;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "invitation_id", nullable = false)
    private List<Answer> answers = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    /** @param departmentId the department that this person is asked about */
    @SuppressWarnings("NullAway.Init")
    public Invitation(long campaignId, long personId, long departmentId) {
        this.campaignId = campaignId;
        this.personId = personId;
        this.departmentId = departmentId;
    }

    /**
     * Keeps an answer, in place of an earlier one to the same quality. One may go on changing until the last day, also
     * after handing in.
     *
     * @param level 1 to 5; null says "I cannot judge this", which is not counted
     * @param remark in the respondent's own words; shown without a name
     * @param evidence what shows it: a note in words
     * @param cited an object of the golden thread that shows it
     * @throws AnsweringRefused when the framework has no such quality or no such level
     */
    public void answer(
            Framework framework,
            String quality,
            @Nullable Integer level,
            @Nullable String remark,
            @Nullable String evidence,
            @Nullable ThreadRef cited,
            Instant at) {
        if (framework.find(quality).isEmpty()) {
            throw AnsweringRefused.unknownQuality(quality);
        }
        if (level != null && (level < 1 || level > Framework.LEVELS)) {
            throw AnsweringRefused.levelOutOfRange(level);
        }
        Answer answer = answerTo(quality).orElseGet(() -> {
            Answer fresh = new Answer(quality);
            answers.add(fresh);
            return fresh;
        });
        answer.say(level, remark, evidence, cited, at);
    }

    /** @throws AnsweringRefused while a quality is neither answered nor left as one that cannot be judged; it names them */
    public void submit(Framework framework, Instant at) {
        List<String> missing = framework.qualities().stream()
                .filter(q -> answerTo(q.code()).isEmpty())
                .map(Quality::name)
                .toList();
        if (!missing.isEmpty()) {
            throw AnsweringRefused.incomplete(missing);
        }
        submittedAt = at;
    }

    /** Notes whether what it holds now came in by file, or was answered here. */
    public void cameByFile(boolean byFile) {
        fromFile = byFile;
    }

    /** Notes that nobody had asked this person before an import brought their answers. */
    public void askedBy(long importNumber) {
        importId = importNumber;
    }

    /** Whether nothing is left of it: a file began it, and its answers were taken back. */
    public boolean isBegunInVain() {
        return importId != null && answers.isEmpty();
    }

    /** Takes answers back that came by file. What is not complete any more is not handed in. */
    public void takeBack(Collection<String> qualities) {
        if (answers.removeIf(answer -> qualities.contains(answer.quality()))) {
            submittedAt = null;
            fromFile = fromFile && !answers.isEmpty();
        }
    }

    /** Whether a file brought what it holds, and nobody answered here since. */
    public boolean isFromFile() {
        return fromFile;
    }

    /** Whether a file may change it: it holds nothing yet, or what a file brought. */
    public boolean isOpenToFiles() {
        return fromFile || answers.isEmpty();
    }

    public Optional<Answer> answerTo(String quality) {
        return answers.stream().filter(a -> a.quality().equals(quality)).findFirst();
    }

    public long id() {
        return id;
    }

    public long campaignId() {
        return campaignId;
    }

    public long personId() {
        return personId;
    }

    public long departmentId() {
        return departmentId;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public List<Answer> answers() {
        return List.copyOf(answers);
    }
}
