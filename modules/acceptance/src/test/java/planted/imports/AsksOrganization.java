package planted.imports;

public class AsksOrganization {
    planted.organization.AsksImports organization;
}
