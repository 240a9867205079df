package cx.stewardship.performancereviews.web;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.application.CriterionView;
import cx.stewardship.performancereviews.application.ReadingCriteria.Choice;
import cx.stewardship.performancereviews.application.WriteCriterion;
import cx.stewardship.performancereviews.domain.Behaviour;
import cx.stewardship.performancereviews.domain.Frequency;
import cx.stewardship.performancereviews.domain.Levels;
import cx.stewardship.performancereviews.domain.Part;
import cx.stewardship.performancereviews.domain.Place;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed into the form of a criterion. */
public class CriterionForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DEFAULT_WEIGHT = 20;

    private String verb = "";
    private String withWhat = "";
    private String customer = "";
    private Frequency frequency = Frequency.EACH_TIME;
    private String seenIn = "";
    private String target = "";
    private final List<Level> levels = new ArrayList<>();
    private @Nullable Long department;
    private @Nullable Long statement;
    private @Nullable Long corporateValue;
    private @Nullable String jobTitle;
    private Integer weight = DEFAULT_WEIGHT;
    private String asRead = "";

    public CriterionForm() {
        for (int number = 5; number >= 1; number--) {
            levels.add(new Level(number));
        }
    }

    /** One of the five levels, 5 on top. */
    public static class Level implements Serializable {

        private static final long serialVersionUID = 1L;

        private final int number;
        private String text = "";

        Level(int number) {
            this.number = number;
        }

        public int getNumber() {
            return number;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = plain(text);
        }
    }

    static CriterionForm of(CriterionView view) {
        CriterionForm form = new CriterionForm();
        form.verb = view.behaviour().verb();
        form.withWhat = view.behaviour().withWhat();
        form.customer = view.behaviour().customer();
        form.frequency = view.behaviour().frequency();
        form.seenIn = view.behaviour().seenIn();
        form.target = view.target();
        for (Level level : form.levels) {
            level.text = view.levels().all().get(level.number - 1);
        }
        form.department = view.place().department();
        form.statement = view.place().statement();
        form.corporateValue = view.place().corporateValue();
        form.jobTitle = view.place().jobTitle();
        form.weight = view.place().weight();
        form.asRead = form.words();
        return form;
    }

    private String words() {
        return behaviour() + "\n" + target + "\n" + levels();
    }

    /** Whether no word was changed since the criterion was read. */
    boolean isAsRead() {
        return asRead.equals(words());
    }

    WriteCriterion command(@Nullable CriterionId criterion, List<Choice> statements, @Nullable String keepReason) {
        String job = statements.stream()
                .filter(choice -> Objects.equals(choice.id(), statement))
                .findFirst()
                .map(Choice::more)
                .orElse(jobTitle == null || jobTitle.isBlank() ? null : jobTitle.strip());
        return new WriteCriterion(
                criterion,
                behaviour(),
                levels(),
                target,
                new Place(department, job, statement, corporateValue, weight == null ? 0 : weight),
                keepReason);
    }

    private Behaviour behaviour() {
        return new Behaviour(verb, withWhat, customer, frequency, seenIn);
    }

    private Levels levels() {
        return new Levels(level(1), level(2), level(3), level(4), level(5));
    }

    private String level(int number) {
        return levels.get(5 - number).text;
    }

    boolean isLevelled() {
        return levels().isComplete();
    }

    /** Puts other words in the place of a part. */
    void put(Part part, String words) {
        switch (part) {
            case BEHAVIOUR -> {
                int blank = words.indexOf(' ');
                verb = blank < 0 ? words : words.substring(0, blank);
                withWhat = blank < 0 ? "" : words.substring(blank + 1).replaceAll("\\.$", "");
            }
            case CUSTOMER -> customer = words;
            case SEEN_IN -> seenIn = words;
            case TARGET -> target = words;
            default -> levels.get(5 - (part.ordinal() - Part.LEVEL_1.ordinal() + 1)).text = words;
        }
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }

    public String getVerb() {
        return verb;
    }

    public void setVerb(@Nullable String verb) {
        this.verb = plain(verb);
    }

    public String getWithWhat() {
        return withWhat;
    }

    public void setWithWhat(@Nullable String withWhat) {
        this.withWhat = plain(withWhat);
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String customer) {
        this.customer = plain(customer);
    }

    public Frequency getFrequency() {
        return frequency;
    }

    public void setFrequency(Frequency frequency) {
        this.frequency = frequency;
    }

    public String getSeenIn() {
        return seenIn;
    }

    public void setSeenIn(@Nullable String seenIn) {
        this.seenIn = plain(seenIn);
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = plain(target);
    }

    public List<Level> getLevels() {
        return levels;
    }

    public @Nullable Long getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable Long department) {
        this.department = department;
    }

    public @Nullable Long getStatement() {
        return statement;
    }

    public void setStatement(@Nullable Long statement) {
        this.statement = statement;
    }

    public @Nullable Long getCorporateValue() {
        return corporateValue;
    }

    public void setCorporateValue(@Nullable Long corporateValue) {
        this.corporateValue = corporateValue;
    }

    public Integer getWeight() {
        return weight;
    }

    public void setWeight(Integer weight) {
        this.weight = weight;
    }
}
