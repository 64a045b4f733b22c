"""Reads a mail from standard input with Python's own library, and prints what is in it as JSON."""

import email
import email.policy
import json
import sys

data = sys.stdin.buffer.read()
mail = email.message_from_bytes(data, policy=email.policy.default)
parts = [part for part in mail.walk() if not part.is_multipart()]
print(
    json.dumps(
        {
            "to": mail["To"],
            "from": mail["From"],
            "subject": mail["Subject"],
            "date": mail["Date"].datetime.isoformat(),
            "unsent": mail["X-Unsent"],
            "parts": [
                [part.get_content_type(), part.get_content().replace("\r\n", "\n")]
                for part in parts
            ],
            "defects": [
                str(defect) for part in mail.walk() for defect in part.defects
            ],
            "bare_lines": data.replace(b"\r\n", b"").count(b"\n"),
            "longest": max(len(line) for line in data.split(b"\r\n")),
        }
    )
)
