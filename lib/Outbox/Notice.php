<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCA\ConseilMunicipal\Activity\Place;

/** One thing that one person is told at once. */
final class Notice {
	/**
	 * @param string $uid who is told
	 * @param ?string $actor who asks or names them
	 * @param string $path of the page to open, below the app’s address, such as `/seances/3/points/12`
	 * @param array<string, string> $parameters further values of the sentence
	 * @param ?int $fileId the phone’s client opens this file; the person can read it
	 */
	public function __construct(
		public readonly NoticeKind $kind,
		public readonly string $uid,
		public readonly ?string $actor,
		public readonly Place $place,
		public readonly string $path,
		public readonly array $parameters = [],
		public readonly ?int $fileId = null,
		public readonly ?string $fileName = null,
	) {
	}
}
