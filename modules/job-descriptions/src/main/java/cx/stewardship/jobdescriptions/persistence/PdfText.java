package cx.stewardship.jobdescriptions.persistence;

import cx.stewardship.jobdescriptions.domain.DescriptionRefused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The lines of a PDF, without what stands at the head and foot of every page. */
final class PdfText {

    private static final int MOST_PAGES = 100;
    /** Lines at the head and at the foot of a page that may be the same on all of them. */
    private static final int EDGE = 2;

    private static final String PAGE_NUMBER = "(?i)(page|seite|p\\.)?\\s*\\d{1,3}(\\s*(/|of|von)\\s*\\d{1,3})?";

    private PdfText() {}

    static String of(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw DescriptionRefused.document("encrypted");
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw DescriptionRefused.document("tooManyPages", MOST_PAGES, document.getNumberOfPages());
            }
            List<List<String>> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).lines().map(String::strip).toList());
            }
            String text = joined(pages);
            if (text.isBlank()) {
                throw DescriptionRefused.document("scanned");
            }
            return text;
        } catch (InvalidPasswordException e) {
            throw DescriptionRefused.document("encrypted");
        } catch (IOException e) {
            throw DescriptionRefused.document("damaged");
        }
    }

    private static String joined(List<List<String>> pages) {
        Map<String, Integer> onEdges = new HashMap<>();
        for (List<String> page : pages) {
            new HashSet<>(edges(page)).forEach(line -> onEdges.merge(line, 1, Integer::sum));
        }
        StringBuilder text = new StringBuilder();
        for (List<String> page : pages) {
            List<String> edges = edges(page);
            for (String line : page) {
                boolean repeated = pages.size() > 1
                        && edges.contains(line)
                        && !line.isEmpty()
                        && onEdges.getOrDefault(line, 0) == pages.size();
                if (!repeated && !line.matches(PAGE_NUMBER)) {
                    text.append(line).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static List<String> edges(List<String> page) {
        int from = Math.max(0, page.size() - EDGE);
        List<String> edges = new ArrayList<>(page.subList(0, Math.min(EDGE, page.size())));
        edges.addAll(page.subList(from, page.size()));
        return edges;
    }
}
