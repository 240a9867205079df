package cx.stewardship.jobdescriptions.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.jobdescriptions.domain.DescriptionRefused;
import cx.stewardship.jobdescriptions.domain.PastedDescription;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/** Documents as word processors write them: DOCX by Apache POI, PDF by Apache PDFBox. */
class OfficeDocumentsTest {

    private final OfficeDocuments documents = new OfficeDocuments();

    @Test
    void reads_headings_and_lists_of_a_word_document_whatever_its_language() throws IOException {
        PastedDescription read = PastedDescription.read(documents.text(word(docx -> {
            style(docx, "Titel", "Title");
            style(docx, "berschrift1", "heading 1");
            paragraph(docx, "Visit Planner").setStyle("Titel");
            paragraph(docx, "We plan visits.");
            paragraph(docx, "Responsibilities").setStyle("berschrift1");
            bullet(docx, "Offer times that hold");
            bullet(docx, "Ring when a visit slips, so that nobody waits at home");
            paragraph(docx, "Requirements").setStyle("berschrift1");
            bullet(docx, "A driving licence or a bicycle");
        })));
        assertThat(read.title()).isEqualTo("Visit Planner");
        assertThat(read.statements())
                .containsExactly("Offer times that hold", "Ring when a visit slips, so that nobody waits at home");
    }

    @Test
    void leaves_out_what_a_reader_of_a_word_document_does_not_see() throws IOException {
        String xml =
                """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                  xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>
                <w:p><w:r><w:t>You </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>
                <w:r><w:t xml:space="preserve">ring customers.</w:t></w:r></w:p>
                <w:p><w:moveFrom><w:r><w:t>Moved away from here.</w:t></w:r></w:moveFrom></w:p>
                <w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>You plan visits.</w:t></w:r></w:p></w:txbxContent></mc:Choice>
                <mc:Fallback><w:txbxContent><w:p><w:r><w:t>You plan visits.</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>
                </w:body></w:document>""";
        assertThat(PastedDescription.read(documents.text(zip("word/document.xml", xml)))
                        .statements())
                .containsExactly("You ring customers.", "You plan visits.");
    }

    @Test
    void reads_the_lines_of_a_pdf_without_what_stands_on_every_page() throws IOException {
        byte[] pdf = pdf(
                new String[] {
                    "Aldermoor Home Heat",
                    "Visit Planner",
                    "Responsibilities",
                    "\u2022 Offer times that hold, and keep them as long as nobody asks for",
                    "another day",
                    "\u2022 Ring when a visit slips",
                    "Page 1 of 2"
                },
                new String[] {
                    "Aldermoor Home Heat",
                    "\u2022 Tell the technician what the customer said",
                    "Requirements",
                    "\u2022 Two years of planning visits",
                    "Page 2 of 2"
                });
        PastedDescription read = PastedDescription.read(documents.text(pdf));
        assertThat(read.title()).isEqualTo("Visit Planner");
        assertThat(read.statements())
                .containsExactly(
                        "Offer times that hold, and keep them as long as nobody asks for another day",
                        "Ring when a visit slips",
                        "Tell the technician what the customer said");
    }

    @Test
    void reads_plain_text_in_the_usual_encodings() {
        String text = "You answer “café” guests by phone.";
        assertThat(documents.text(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(documents.text(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(text);
        assertThat(documents.text(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(text);
        assertThat(documents.text(text.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(text);
    }

    @Test
    void a_pdf_of_pictures_is_told_from_one_with_text() throws IOException {
        refused(pdf(new String[0]), "scanned");
    }

    @Test
    void what_is_locked_is_refused_with_what_to_do() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            pdf.save(out);
        }
        refused(out.toByteArray(), "encrypted");
        refused(locked(word(docx -> paragraph(docx, "You ring customers."))), "encrypted");
    }

    @Test
    void what_is_something_else_is_named() throws IOException {
        refused(new byte[0], "empty");
        refused("{\\rtf1 Hello}".getBytes(StandardCharsets.US_ASCII), "richText");
        refused(new byte[] {1, 0, 2, 0, 3, 0}, "noText");
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            ole.createDocument(new ByteArrayInputStream(new byte[5_000]), "WordDocument");
            ole.writeFilesystem(old);
        }
        refused(old.toByteArray(), "oldWord");
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet();
            book.write(workbook);
        }
        refused(workbook.toByteArray(), "noWord");
        refused("%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII), "damaged");
    }

    @Test
    void a_bomb_or_an_entity_ends_in_a_refusal() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 30; i++) {
                zip.write(zeros);
            }
        }
        refused(bomb.toByteArray(), "tooLarge");
        refused(
                zip(
                        "word/document.xml",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><d><p><t>&x;</t></p></d>"),
                "damaged");
    }

    @Test
    void a_part_whose_name_is_no_text_is_refused() {
        byte[] local = new byte[31];
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, local, 0, 4);
        local[26] = 1;
        local[30] = (byte) 0xFF;
        refused(local, "damaged");
    }

    @Property(tries = 300)
    void reads_or_refuses_any_bytes(@ForAll @Size(max = 200) byte[] content) {
        for (String sign : new String[] {"", "PK\u0003\u0004", "%PDF-1.4\n"}) {
            byte[] start = sign.getBytes(StandardCharsets.ISO_8859_1);
            byte[] all = new byte[start.length + content.length];
            System.arraycopy(start, 0, all, 0, start.length);
            System.arraycopy(content, 0, all, start.length, content.length);
            try {
                assertThat(documents.text(all)).isNotNull();
            } catch (DescriptionRefused refusal) {
                assertThat(refusal.key()).startsWith("jobs.refused.document.");
            }
        }
    }

    private void refused(byte[] content, String why) {
        assertThatThrownBy(() -> documents.text(content))
                .isInstanceOfSatisfying(
                        DescriptionRefused.class, no -> assertThat(no.key()).isEqualTo("jobs.refused.document." + why));
    }

    private interface Writing {
        void into(XWPFDocument document);
    }

    private static byte[] word(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            writing.into(document);
            document.write(out);
        }
        return out.toByteArray();
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static void bullet(XWPFDocument document, String text) {
        CTAbstractNum numbers = CTAbstractNum.Factory.newInstance();
        numbers.setAbstractNumId(
                java.math.BigInteger.valueOf(document.getParagraphs().size()));
        paragraph(document, text)
                .setNumID(document.createNumbering()
                        .addNum(document.createNumbering().addAbstractNum(new XWPFAbstractNum(numbers))));
    }

    private static void style(XWPFDocument document, String id, String name) {
        XWPFStyles styles = document.getStyles() == null ? document.createStyles() : document.getStyles();
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        styles.addStyle(new XWPFStyle(style));
    }

    private static byte[] pdf(String[]... pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (String[] lines : pages) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    content.newLineAtOffset(60, 700);
                    for (String line : lines) {
                        content.showText(line);
                        content.newLineAtOffset(0, -16);
                    }
                    content.endText();
                }
            }
            pdf.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] locked(byte[] document) throws IOException, GeneralSecurityException, OpenXML4JException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem ole = new POIFSFileSystem();
                OPCPackage word = OPCPackage.open(new ByteArrayInputStream(document))) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var into = encryptor.getDataStream(ole)) {
                word.save(into);
            }
            ole.writeFilesystem(out);
        }
        return out.toByteArray();
    }
}
