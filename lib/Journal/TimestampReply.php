<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Journal;

use DateTimeImmutable;
use UnexpectedValueException;

/**
 * What an authority answered. RFC 3161, 2.4.2. Whether its signature holds is for whoever reads the proof to check, with the
 * certificate they trust; here is only checked that it says yes, to this hash and to this request.
 */
final class TimestampReply {
	private const GRANTED = [0, 1]; // « granted », « granted with modifications »

	private function __construct(
		/** The whole answer in DER: a `.tsr` file for `openssl ts -verify`. */
		public readonly string $der,
		public readonly DateTimeImmutable $at,
	) {
	}

	/** @throws UnexpectedValueException no timestamp of what was asked */
	public static function to(TimestampRequest $request, string $der): self {
		$reader = new DerReader($der);
		$reply = $reader->inside(DerReader::SEQUENCE);
		$status = $reply->inside(DerReader::SEQUENCE)->integer();
		if (!in_array($status, self::GRANTED, true)) {
			throw new UnexpectedValueException("The authority refused: status $status");
		}
		$imprint = strpos($der, $request->messageImprint());
		if ($imprint === false || !str_contains(substr($der, $imprint), $request->encodedNonce())) {
			throw new UnexpectedValueException('The answer is about something else');
		}
		return new self($der, self::time(substr($der, $imprint + strlen($request->messageImprint()))));
	}

	/** After the hash come the serial number and the time, in UTC. */
	private static function time(string $rest): DateTimeImmutable {
		$reader = new DerReader($rest);
		$reader->skip(DerReader::INTEGER);
		$text = $reader->content(DerReader::GENERALIZED_TIME);
		$time = DateTimeImmutable::createFromFormat('!YmdHis', substr($text, 0, 14), new \DateTimeZone('UTC'));
		return $time !== false && str_ends_with($text, 'Z') ? $time : throw new UnexpectedValueException('The answer has no time');
	}
}
