<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Journal;

use OCP\AppFramework\Http;
use OCP\AppFramework\Http\EmptyContentSecurityPolicy;
use OCP\AppFramework\Http\ICallbackResponse;
use OCP\AppFramework\Http\IOutput;
use OCP\AppFramework\Http\Response;

/** The journal of a council as a file, sent line by line: memory does not grow with it. */
final class JournalStream extends Response implements ICallbackResponse {
	/** @param iterable<string> $lines */
	public function __construct(
		private readonly iterable $lines,
		string $name,
	) {
		parent::__construct(Http::STATUS_OK, [
			'Content-Type' => 'application/x-ndjson; charset=utf-8',
			'Content-Disposition' => 'attachment; filename="' . (preg_replace('/[^A-Za-z0-9._-]/', '_', $name) ?? 'journal.ndjson') . '"',
			'X-Content-Type-Options' => 'nosniff',
			'Cache-Control' => 'private, no-store',
		]);
		$this->setContentSecurityPolicy(new EmptyContentSecurityPolicy());
	}

	#[\Override]
	public function callback(IOutput $output): void {
		foreach ($this->lines as $line) {
			$output->setOutput($line . "\n");
		}
	}
}
