"""pretix, and the files that a web server in front of it gives out: pictures, badge backgrounds."""

import mimetypes
import pathlib

from django.conf import settings
from pretix.wsgi import application as pretix

FOLDERS = {
    "/static/": pathlib.Path(settings.STATIC_ROOT),
    "/media/pub/": pathlib.Path(settings.MEDIA_ROOT) / "pub",
}


def application(environ, start_response):
    """Answer from the disk what is a file, and all else with pretix."""
    path = environ["PATH_INFO"]
    for prefix, folder in FOLDERS.items():
        if path.startswith(prefix):
            return _file(folder.resolve(), path.removeprefix(prefix), start_response)
    return pretix(environ, start_response)


def _file(folder, name, start_response):
    file = (folder / name).resolve()
    if not file.is_relative_to(folder) or not file.is_file():
        start_response("404 Not Found", [("Content-Length", "0")])
        return []
    body = file.read_bytes()
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(body)))])
    return [body]
