"""How many lines of each assembly the tests reach, as a Markdown table: coverage.py FOLDER

Reads every coverage.cobertura.xml under the folder. Several test projects reach the same assembly; a line counts when any of them does.
"""
import pathlib
import sys
import xml.etree.ElementTree as xml


def lines(folder):
    """Assembly -> {(file, line): reached}."""
    assemblies = {}
    for report in sorted(pathlib.Path(folder).rglob("coverage.cobertura.xml")):
        tree = xml.parse(report)
        source = tree.findtext(".//source") or ""
        for package in tree.iter("package"):
            reached = assemblies.setdefault(package.get("name"), {})
            for part in package.iter("class"):
                file = (pathlib.Path(source) / part.get("filename")).as_posix()  # each report has a root of its own
                if "/obj/" in file:
                    continue  # generated
                for line in part.iter("line"):
                    place = (file, int(line.get("number")))
                    reached[place] = reached.get(place, False) or int(line.get("hits")) > 0
    return assemblies


def row(name, reached):
    count, total = sum(reached.values()), len(reached)
    return f"| {name} | {count:,} | {total:,} | {100 * count / max(total, 1):.1f} % |"


def main(folder):
    assemblies = lines(folder)
    if not assemblies:
        sys.exit(f"No coverage.cobertura.xml under {folder}: run dotnet test with --collect \"XPlat Code Coverage\" and --results-directory {folder}.")
    everything = {(name, place): hit for name, reached in assemblies.items() for place, hit in reached.items()}
    print("### Lines that the tests reach\n\n| assembly | reached | of | |\n|---|---:|---:|---:|")
    for name in sorted(assemblies):
        print(row(name, assemblies[name]))
    print(row("all", everything))
    print()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
