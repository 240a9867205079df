package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.application.KeepExpectation;
import cx.stewardship.customervoice.domain.ExpectationSource;
import cx.stewardship.shared.DepartmentId;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A promise as it stands in the form. */
public class PromiseForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String promise = "";
    private String source = ExpectationSource.ADVERTISING.name();
    private String saidWhere = "";
    private @Nullable Long department;

    KeepExpectation command() {
        return new KeepExpectation(
                new DepartmentId(department == null ? 0 : department),
                promise,
                ExpectationSource.valueOf(source),
                saidWhere);
    }

    public String getPromise() {
        return promise;
    }

    public void setPromise(@Nullable String promise) {
        this.promise = Objects.requireNonNullElse(promise, "");
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getSaidWhere() {
        return saidWhere;
    }

    public void setSaidWhere(@Nullable String saidWhere) {
        this.saidWhere = Objects.requireNonNullElse(saidWhere, "");
    }

    public @Nullable Long getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable Long department) {
        this.department = department;
    }
}
