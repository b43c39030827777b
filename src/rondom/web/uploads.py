"""How much may somebody send along with a form? Counted while it comes in; what is more is refused with a page (413).

The file goes to a temporary file that only the process itself can read (``tempfile``), and is gone with the request.
"""

from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import TemporaryFileUploadHandler


class BegrensdeUpload(TemporaryFileUploadHandler):
    """Stops reading as soon as the files of one form are larger than ``settings.UPLOAD_MAX`` together."""

    gelezen = 0

    def handle_raw_input(
        self, input_data: Any, META: Any, content_length: int, boundary: Any, encoding: Any = None
    ) -> None:
        """Refuse at once what says beforehand that it is too much. Raises ``RequestDataTooBig``."""
        if content_length > settings.UPLOAD_MAX + settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            raise RequestDataTooBig

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Count, then write. Raises ``RequestDataTooBig``."""
        self.gelezen += len(raw_data)
        if self.gelezen > settings.UPLOAD_MAX:
            self.file.close()  # nobody else knows this file yet
            raise RequestDataTooBig
        super().receive_data_chunk(raw_data, start)
