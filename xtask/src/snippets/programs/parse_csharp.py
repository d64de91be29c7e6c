"""Names every place of a C# file that its grammar cannot make sense of."""

import sys

import tree_sitter
import tree_sitter_c_sharp


def faults(node):
    """The innermost nodes that are wrong, as `(line, what)`."""
    line = node.start_point[0] + 1
    if node.is_missing:
        yield line, f"missing {node.type}"
    elif node.has_error:
        inner = [fault for child in node.children for fault in faults(child)]
        text = node.text.decode().split("\n")[0][:60]
        yield from inner or [(line, f"unexpected {text!r}")]


path = sys.argv[1]
parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_c_sharp.language()))
with open(path, "rb") as file:
    root = parser.parse(file.read()).root_node
found = list(faults(root))
for line, what in found:
    print(f"{path}:{line}: {what}", file=sys.stderr)
sys.exit(bool(found))
