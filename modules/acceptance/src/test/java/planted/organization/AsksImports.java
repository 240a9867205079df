package planted.organization;

/** Imports use organization; so this closes a circle. */
public class AsksImports {
    planted.imports.AsksOrganization imports;
}
