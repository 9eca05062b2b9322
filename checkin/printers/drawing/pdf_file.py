"""A PDF that is written while it is drawn, so that a long one takes no more memory than a short."""

from typing import Any, BinaryIO


class PdfFile:
    """Writes the objects of a reportlab document to a stream, each as soon as it is whole.

    reportlab itself keeps every object until the end, and then the whole file once more.
    """

    def __init__(self, stream: BinaryIO, canvas: Any) -> None:  # noqa: ANN401
        """Begin the file; the canvas' document decides how its objects are numbered."""
        from reportlab.pdfbase.pdfdoc import PDFFile

        self._stream = stream
        self._canvas = canvas
        self._document = canvas._doc  # noqa: SLF001
        self._length = 0
        version = self._document._pdfVersion  # noqa: SLF001
        self._write(PDFFile(version).format(self._document))

    def put(self, reference: Any, thing: Any) -> None:  # noqa: ANN401
        """Write an object to which nothing will be added, and let go of it."""
        self._put(reference.name, thing)
        self._document.idToObject[reference.name] = b""

    def put_page(self, packed: bytes, size: tuple[float, float], resources: Any) -> None:  # noqa: ANN401
        """Write a page of a size in points: its operators, packed, and what they refer to."""
        from reportlab.pdfbase.pdfdoc import PDFObjectReference

        document = self._document
        content = self._put_plainly(
            b"<</Filter/FlateDecode/Length %d>>stream\n" % len(packed) + packed + b"\nendstream"
        )
        parent = document.Reference(document.Pages)
        numbers = document.idToObjectNumberAndVersion
        page = (
            f"<</Type/Page/Parent {numbers[parent.name][0]} 0 R"
            f"/MediaBox[0 0 {round(size[0], 5):.9g} {round(size[1], 5):.9g}]"
            f"/Contents {numbers[content][0]} 0 R/Resources {numbers[resources.name][0]} 0 R>>"
        )
        document.Pages.pages.append(PDFObjectReference(self._put_plainly(page.encode())))

    def finish(self) -> None:
        """Write all that is left, and where each object is: what reportlab does when saving."""
        from reportlab.pdfbase.pdfdoc import PDFCrossReferenceTable, PDFTrailer

        document = self._document
        for font in document.delayedFonts:
            font.addObjects(document)
        document.info.invariant = document.invariant
        document.info.digest(document.signature)
        root, info = document.Reference(document.Catalog), document.Reference(document.info)
        document.Outlines.prepare(document, self._canvas)
        if document.Outlines.ready < 0:
            document.Catalog.Outlines = None
        document.encrypt.prepare(document)
        names: list[str] = []
        # While objects are written they may name others that are new.
        while name := document.numberToId.get(len(names) + 1):
            names.append(name)
            if name not in document.idToOffset:
                self._put(name, document.idToObject[name])
        table = PDFCrossReferenceTable()
        table.addsection(0, names)
        begin = self._write(table.format(document))
        trailer = PDFTrailer(
            startxref=begin, Size=len(names) + 1, Root=root, Info=info, ID=document.ID()
        )
        self._write(trailer.format(document))

    def _put_plainly(self, body: bytes) -> str:
        """Write an object without reportlab, which takes ten times as long; give its name."""
        document = self._document
        document.objectcounter += 1
        number = document.objectcounter
        name = f"P{number}"
        document.idToObjectNumberAndVersion[name] = (number, 0)
        document.numberToId[number] = name
        document.idToObject[name] = b""
        document.idToOffset[name] = self._write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
        return name

    def _put(self, name: str, thing: Any) -> None:  # noqa: ANN401
        from reportlab.pdfbase.pdfdoc import PDFIndirectObject

        written = PDFIndirectObject(name, thing).format(self._document)
        self._document.idToOffset[name] = self._write(written)

    def _write(self, data: bytes) -> int:
        begin = self._length
        self._stream.write(data)
        self._length += len(data)
        return begin
