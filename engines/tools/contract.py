"""Holds data contracts to their standard, and files to data contracts.

usage: contract.py QUESTION ANSWER; both JSON. For each contract: whether it passes, and whether a good and a bad file do.
"""
import json
import logging
import os
import sys

from datacontract.data_contract import DataContract

logging.disable(logging.CRITICAL)


def tested(case, text):
    os.makedirs("proef", exist_ok=True)
    with open(f"proef/{case['name']}.csv", "w", newline="") as file:
        file.write(text)
    with open("proef/contract.yaml", "w") as file:
        file.write(case["contract"])
    here = os.getcwd()
    os.chdir("proef")
    try:
        return DataContract(data_contract_file="contract.yaml", server="local").test()
    finally:
        os.chdir(here)


def checks(run, wanted):
    return [check for check in run.checks if check.result is not None and check.result.value == wanted]


with open(sys.argv[1]) as file:
    question = json.load(file)
answer = []
for case in question:
    lint = DataContract(data_contract_str=case["contract"]).lint()
    good, bad = tested(case, case["good"]), tested(case, case["bad"])
    answer.append({
        "lint": lint.result.value,
        "good": good.result.value,
        "bad": bad.result.value,
        "why": [f"{check.name}: {check.reason}"[:300] for run in (lint, good) for check in run.checks if check.result.value != "passed"],
        "failed": sorted({check.name for check in checks(bad, "failed")}),
        "errors": [str(check.reason)[:300] for check in checks(bad, "error")],
    })
with open(sys.argv[2], "w") as file:
    json.dump(answer, file)
