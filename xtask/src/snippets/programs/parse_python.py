"""Names the place of a Python file that does not parse."""

import ast
import sys

path = sys.argv[1]
try:
    with open(path, encoding="utf-8") as file:
        ast.parse(file.read(), path)
except SyntaxError as error:
    sys.exit(f"{path}:{error.lineno}: {error.msg}")
