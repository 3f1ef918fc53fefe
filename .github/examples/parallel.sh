#!/bin/sh
# Interviews in, assessments out, by GNU parallel: parallel.sh INTERVIEWS [PARALLEL'S OPTIONS…] > ASSESSMENTS
#
# The file is cut between lines into a part for each job, and what comes out keeps the order of the file. With
# `--sshlogin :,first,second` the jobs run here and on two other machines, which have the program on their PATH.
set -eu
interviews=$1
shift
# 1 says that a line could not be read, which stands in its place.
parallel --pipe-part --arg-file "$interviews" --block 10M --keep-order "$@" \
  'hip-triage assess --threads 1 || [ $? -eq 1 ]'
