package cx.stewardship.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceUnit;

/** Names the one persistence unit, so that every module's repositories can point to it. */
@ApplicationScoped
@PersistenceUnit(name = "java:app/env/persistence/stewardship", unitName = "stewardship")
public class Stewardship {}
