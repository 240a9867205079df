package planted.imports;

import cx.stewardship.shared.imports.ImportKind;

public abstract class KindThatStays implements ImportKind {}
