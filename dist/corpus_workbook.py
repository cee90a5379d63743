"""The database of a corpus as a workbook (OpenDocument): a Panel of chosen indicators over areas and periods. A click on a
figure leads to the line of the sheet Figures that it is from, with report and sentence."""
import os
import pathlib
import sqlite3
import uuid
import zipfile
from xml.sax.saxutils import escape

MOST_ROWS = 1048576
INDICATORS = 30  # where none is named
FREQUENCIES = "ASQM_OD"  # years first
SIGNS = {"approx": "≈", "gt": ">", "ge": "≥", "lt": "<", "le": "≤"}
FIGURES = ("Indicator", "Measure", "Area", "Period", "Value", "Unit", "Hedge", "Status", "Doubt", "Statements", "Least",
           "Greatest", "Report", "Sentence")

MULTIPLIERS = {3: "千千", 4: "万萬", 8: "亿億"}  # in both scripts

STATED = """
  SELECT o.indicator, o.measure, o.basis, o.prices, o.unit, o.freq, o.area, o.period, o.status, o.value, o.unit_mult,
    o.unit_text, o.quote, o.qualifier, o.doubt, r.name, t.text
  FROM observations o JOIN reports r ON r.id = o.report LEFT JOIN sentences t ON t.id = o.sentence
  WHERE o.indicator IN (SELECT name FROM chosen) AND o.measure IN ('level', 'share', 'growth') AND o.status <> 'target'
    AND o.freq <> '_U'
  ORDER BY o.id"""
MOST = "SELECT indicator FROM observations WHERE indicator <> '' GROUP BY indicator ORDER BY count(*) DESC, indicator LIMIT ?"

MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>
</manifest:manifest>"""
NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"' for short, long in
    (("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("number", "datastyle"),
     ("config", "config"), ("fo", "xsl-fo-compatible"))
) + ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'


def styles():
    """A column of texts, headings, and a style a hedge, each also for what is doubted."""
    yield '<office:automatic-styles>'
    for width in (2, 3, 5, 9):
        yield (f'<style:style style:name="w{width}" style:family="table-column"><style:table-column-properties '
               f'style:column-width="{width}cm"/></style:style>')
    yield ('<style:style style:name="head" style:family="table-cell"><style:table-cell-properties fo:background-color="#d9e2f3"/>'
           '<style:text-properties fo:font-weight="bold" fo:color="#1f3864" style:font-weight-asian="bold"/></style:style>')
    for code, sign in {"eq": "", **SIGNS}.items():
        prefix = f"<number:text>{escape(sign)} </number:text>" if sign else ""
        yield (f'<number:number-style style:name="n{code}">{prefix}<number:number number:decimal-places="6" '
               'number:min-decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>')
        for doubted in (0, 1):
            look = ' fo:color="#7f6000" fo:font-style="italic"' if doubted else ""
            ground = '<style:table-cell-properties fo:background-color="#fff2cc"/>' if doubted else ""
            yield (f'<style:style style:name="v{code}{doubted}" style:family="table-cell" style:data-style-name="n{code}">{ground}'
                   f'<style:text-properties{look}/></style:style>')
    yield '</office:automatic-styles>'


def text(value, style=""):
    if not value:
        return "<table:table-cell/>"
    lines = escape(value).replace("\n", "</text:p><text:p>")
    return f'<table:table-cell{style} office:value-type="string"><text:p>{lines}</text:p></table:table-cell>'


def number(value):
    return f'<table:table-cell office:value-type="float" office:value="{value}"/>'


def row(cells):
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def heading(names):
    return row(text(name, ' table:style-name="head"') for name in names)


def columns(*widths):
    return "".join(f'<table:table-column table:style-name="w{width}" table:number-columns-repeated="{count}"/>'
                   for count, width in widths if count)


def unit_of(places, unit, quote):
    """(8, "億元") of 元 in 45億元: what a series is shown in."""
    if places not in MULTIPLIERS:
        return 0, unit
    simplified, traditional = MULTIPLIERS[places]
    return places, (traditional if traditional in quote else simplified) + unit


def figure(value, places):
    """In the unit as written: 4500000000 CNY is 45 億元."""
    return float(f"{value / 10 ** places:.15g}")


def gather(database):
    """The lines of Figures, and of each series its figures by period: (value, hedge, doubted, line). Of several reports the
    last one's counts; how many state a figure, and between what bounds, stands beside it."""
    stated = {}
    for *name, value, places, unit, quote, qualifier, doubt, report, sentence in database.execute(STATED):
        before = stated.get(tuple(name))
        count, least, greatest = (before[0] + 1, min(before[1], value), max(before[2], value)) if before else (1, value, value)
        stated[tuple(name)] = count, least, greatest, value, places, unit, quote, qualifier, doubt, report, sentence
    lines, series, periods = [], {}, set()
    for name in sorted(stated):  # what is 'actual' before what is an 'estimate'
        indicator, measure, basis, prices, unit, freq, area, period, status = name
        count, least, greatest, value, places, unit_text, quote, qualifier, doubt, report, sentence = stated[name]
        key = indicator, " ".join(filter(None, (measure, basis, prices))), unit, freq, area
        if key not in series:
            series[key] = dict(zip(("scale", "unit"), unit_of(places, unit_text or unit, quote)))
        figures = series[key]
        scale = figures["scale"]
        shown = figure(value, scale)
        figures.setdefault(period, (shown, qualifier, bool(doubt), len(lines) + 2))
        periods.add((FREQUENCIES.find(freq[-1]), period))
        lines.append((indicator, key[1], area, period, shown, figures["unit"], SIGNS.get(qualifier, ""), status, doubt, count,
                      figure(least, scale), figure(greatest, scale), report, sentence))
    return lines, series, [period for place, period in sorted(periods)]


def panel(series, periods):
    yield '<table:table table:name="Panel">' + columns((1, 5), (1, 3), (1, 3), (1, 2), (len(periods), 3))
    yield heading(("Indicator", "Measure", "Area", "Unit", *periods))
    for (indicator, measure, unit, freq, area), figures in series.items():
        cells = [text(indicator), text(measure), text(area), text(figures["unit"])]
        for period in periods:
            if period not in figures:
                cells.append("<table:table-cell/>")
                continue
            value, qualifier, doubted, line = figures[period]
            style = qualifier if qualifier in SIGNS else "eq"
            cells.append(f'<table:table-cell table:style-name="v{style}{doubted:d}" table:formula="of:=HYPERLINK(&quot;#Figures.E'
                         f'{line}&quot;;{value!r})" office:value-type="float" office:value="{value!r}"/>')
        yield row(cells)
    yield "</table:table>"


def figures(lines):
    yield '<table:table table:name="Figures">' + columns((1, 5), (11, 3), (1, 5), (1, 9))
    yield heading(FIGURES)
    for *texts, value, unit, hedge, status, doubt, count, least, greatest, report, sentence in lines:
        yield row((*map(text, texts), number(value), text(unit), text(hedge), text(status), text(doubt), number(count),
                   number(least), number(greatest), text(report), text(sentence)))
    yield "</table:table>"


def settings():
    """Headings stay in view, and Panel's first columns."""
    yield f'<?xml version="1.0" encoding="UTF-8"?><office:document-settings {NAMESPACES} office:version="1.2"><office:settings>'
    yield ('<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">'
           '<config:config-item-map-entry><config:config-item-map-named config:name="Tables">')
    for name, across in ("Panel", 4), ("Figures", 0):
        yield f'<config:config-item-map-entry config:name="{name}">'
        for item, kind, value in (("HorizontalSplitMode", "short", 2 if across else 0), ("VerticalSplitMode", "short", 2),
                                  ("HorizontalSplitPosition", "int", across), ("VerticalSplitPosition", "int", 1),
                                  ("ActiveSplitRange", "short", 3 if across else 2), ("PositionRight", "int", across),
                                  ("PositionBottom", "int", 1)):
            yield f'<config:config-item config:name="{item}" config:type="{kind}">{value}</config:config-item>'
        yield "</config:config-item-map-entry>"
    yield ('</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>'
           '</config:config-item-set></office:settings></office:document-settings>')


def content(lines, series, periods):
    yield f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMESPACES} office:version="1.2">'
    yield from styles()
    yield "<office:body><office:spreadsheet>"
    yield from panel(series, periods)
    yield from figures(lines)
    yield '<table:database-ranges>'
    for name, width, height in ("Panel", 4 + len(periods), len(series)), ("Figures", len(FIGURES), len(lines)):
        yield (f'<table:database-range table:name="{name.lower()}_table" table:target-range-address="{name}.A1:{name}.'
               f'{letters(width)}{height + 1}" table:display-filter-buttons="true"/>')
    yield "</table:database-ranges></office:spreadsheet></office:body></office:document-content>"


def letters(column):
    """"AA" for 27."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def write(path, parts):
    """All of the file or none of it."""
    beside = f"{path}.{uuid.uuid4().hex}~"
    try:
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
            for name, pieces in parts:
                entry = zipfile.ZipInfo(name)  # without a time: the same to the byte
                entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
                with file.open(entry, "w", force_zip64=name == "content.xml") as out:
                    held = []
                    for piece in pieces:
                        held.append(piece)
                        if len(held) == 2000:
                            out.write("".join(held).encode())
                            held.clear()
                    out.write("".join(held).encode())
        os.replace(beside, path)
    finally:
        if os.path.exists(beside):
            os.remove(beside)


def make(database_path, path, chosen):
    """Writes the workbook; raises ValueError where the database has none of the indicators, or a sheet no room."""
    database = sqlite3.connect(f"{pathlib.Path(database_path).absolute().as_uri()}?mode=ro", uri=True)
    names = chosen or [name for name, in database.execute(MOST, (INDICATORS,))]
    database.execute("CREATE TEMP TABLE chosen(name TEXT PRIMARY KEY)")
    database.executemany("INSERT OR IGNORE INTO chosen VALUES(?)", ((name,) for name in names))
    lines, series, periods = gather(database)
    if not lines:
        raise ValueError("the reports state none of these indicators; see SELECT DISTINCT indicator FROM observations")
    if len(lines) >= MOST_ROWS:
        raise ValueError(f"{len(lines)} figures need more rows than a sheet has; name fewer indicators")
    write(path, (("mimetype", ["application/vnd.oasis.opendocument.spreadsheet"]),
                 ("META-INF/manifest.xml", [MANIFEST]), ("settings.xml", settings()),
                 ("content.xml", content(lines, series, periods))))
    return len(series), len(lines)
