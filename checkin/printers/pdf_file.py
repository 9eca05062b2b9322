"""A PDF that is written while it is drawn, so that a long one takes no more memory than a short."""

from typing import Any, BinaryIO


class PdfFile:
    """Writes the objects of a reportlab document to a stream, each as soon as it is whole.

    reportlab itself keeps every object until the end, and then the whole file once more.
    """

    def __init__(self, stream: BinaryIO, document: Any) -> None:  # noqa: ANN401
        """Begin the file; the document decides how its objects are numbered."""
        from reportlab.pdfbase.pdfdoc import PDFFile

        self._stream = stream
        self._document = document
        self._length = 0
        self._write(PDFFile(document._pdfVersion).format(document))  # noqa: SLF001

    def put(self, reference: Any, thing: Any) -> None:  # noqa: ANN401
        """Write an object to which nothing will be added, and let go of it."""
        self._put(reference.name, thing)
        self._document.idToObject[reference.name] = b""

    def finish(self, canvas: Any) -> None:  # noqa: ANN401
        """Write all that is left, and where each object is; does what reportlab does when saving."""
        from reportlab.pdfbase.pdfdoc import PDFCrossReferenceTable, PDFTrailer

        document = self._document
        for font in document.delayedFonts:
            font.addObjects(document)
        document.info.invariant = document.invariant
        document.info.digest(document.signature)
        root, info = document.Reference(document.Catalog), document.Reference(document.info)
        document.Outlines.prepare(document, canvas)
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

    def _put(self, name: str, thing: Any) -> None:  # noqa: ANN401
        from reportlab.pdfbase.pdfdoc import PDFIndirectObject

        written = PDFIndirectObject(name, thing).format(self._document)
        self._document.idToOffset[name] = self._write(written)

    def _write(self, data: bytes) -> int:
        begin = self._length
        self._stream.write(data)
        self._length += len(data)
        return begin
