package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.ExpectationSource;
import cx.stewardship.shared.DepartmentId;

/**
 * Keep this promise in the ledger.
 *
 * @param department that answers for it; does not matter for one that is kept already
 * @param saidWhere in which leaflet, call, paper; may be empty
 */
public record KeepExpectation(DepartmentId department, String promise, ExpectationSource source, String saidWhere) {}
