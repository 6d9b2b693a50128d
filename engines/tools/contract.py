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
    told = {"lint": DataContract(data_contract_str=case["contract"]).lint().result.value}
    for which in ("good", "bad"):
        if which in case:
            run = tested(case, case[which])
            told[which] = run.result.value
            told[f"{which}_failed"] = sorted({check.qualityId for check in checks(run, "failed") if check.qualityId})
            told[f"{which}_why"] = [f"{check.name}: {check.reason}"[:300] for check in checks(run, "error")]
    answer.append(told)
with open(sys.argv[2], "w") as file:
    json.dump(answer, file)
