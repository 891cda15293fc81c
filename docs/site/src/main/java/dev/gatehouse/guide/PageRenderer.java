package dev.gatehouse.guide;

import dev.gatehouse.guide.RenderedPage.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes HTML of Markdown: headings with anchors, links to the site's own pages, coloured code. */
final class PageRenderer {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private final Map<Path, Path> targets;

    /** @param targets of all pages, by file */
    PageRenderer(Map<Path, Path> targets) {
        this.targets = Map.copyOf(targets);
    }

    RenderedPage render(SourcePage page) {
        Node document = Parser.builder().extensions(TABLES).build().parse(page.text());
        Map<Node, String> anchors = new IdentityHashMap<>();
        List<Section> sections = sections(document, anchors);
        links(document).forEach(link -> siteAddress(page, link.getDestination())
                .ifPresentOrElse(link::setDestination, () -> replaceByItsText(link)));
        String html = HtmlRenderer.builder()
                .extensions(TABLES)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading && anchors.containsKey(node)) {
                        attributes.put("id", anchors.get(node));
                    }
                    if (node instanceof TableBlock) {
                        attributes.put("tabindex", "0");
                    }
                })
                .nodeRendererFactory(CodeBlocks::new)
                .build()
                .render(document);
        return new RenderedPage(page.target(), page.title(), html, sections);
    }

    private static List<Section> sections(Node document, Map<Node, String> anchors) {
        Headings headings = new Headings();
        List<Section> sections = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                String anchor = headings.anchor(heading);
                anchors.put(heading, anchor);
                sections.add(new Section(
                        heading.getLevel(), Headings.text(heading), heading.getLevel() == 1 ? "" : anchor, ""));
            } else if (!sections.isEmpty() && !(node instanceof HtmlBlock)) {
                Section last = sections.remove(sections.size() - 1);
                String text = (last.text() + " " + Headings.text(node)).strip();
                sections.add(new Section(last.level(), last.heading(), last.anchor(), text));
            }
        }
        return sections;
    }

    private static List<Link> links(Node document) {
        List<Link> links = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link);
            }
        });
        return links;
    }

    private static void replaceByItsText(Link link) {
        for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
            link.insertBefore(child);
        }
        link.unlink();
    }

    /** The address within the site; empty for files of the repository that are no pages of the site. */
    private Optional<String> siteAddress(SourcePage page, String link) {
        if (link.startsWith("https://") || link.startsWith("#")) {
            return Optional.of(link);
        }
        String[] parts = link.split("#", 2);
        Path file = page.file().resolveSibling(parts[0]).normalize();
        Path target = targets.get(file);
        if (target == null && !file.startsWith("..")) {
            throw new IllegalStateException(page.file() + " links to " + link + ", which is no page of the site");
        }
        if (target == null) {
            return Optional.empty();
        }
        Path here = page.target().getParent();
        String relative =
                (here == null ? target : here.relativize(target)).toString().replace('\\', '/');
        return Optional.of(parts.length == 1 ? relative : relative + "#" + parts[1]);
    }

    /** Code with colours, and reachable by keyboard where it is wider than the page. */
    private record CodeBlocks(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FencedCodeBlock.class, HtmlBlock.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof FencedCodeBlock block) {
                context.getWriter()
                        .raw("<pre tabindex=\"0\"><code>"
                                + CodeColours.html(block.getInfo().strip(), block.getLiteral()) + "</code></pre>\n");
            }
        }
    }
}
