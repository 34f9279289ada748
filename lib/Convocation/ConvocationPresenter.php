<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use DateTimeZone;
use OCA\ConseilMunicipal\Council\Channel;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Reply\Origin;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * The convocations of a meeting as the API says them to managers.
 *
 * @psalm-import-type ConseilAttempt from ResponseDefinitions
 * @psalm-import-type ConseilConvening from ResponseDefinitions
 * @psalm-import-type ConseilConvocation from ResponseDefinitions
 * @psalm-import-type ConseilDelivery from ResponseDefinitions
 * @psalm-import-type ConseilDispatch from ResponseDefinitions
 */
final class ConvocationPresenter {
	public function __construct(
		private readonly ConvocationMapper $convocations,
		private readonly AttemptMapper $attempts,
		private readonly Recipients $recipients,
		private readonly Following $following,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return ConseilConvening */
	public function convening(Workspace $workspace): array {
		$council = $workspace->council();
		$all = $this->convocations->ofMeeting($council->getId(), $workspace->meeting->getId());
		$sent = $this->attempts->ofConvocations($council->getId(), array_map(static fn (Convocation $convocation): int => $convocation->getId(), $all));
		return [
			'now' => LocalTime::iso($this->time->getTime(), $council->timeZone()),
			'recipients' => array_map(static fn (Recipient $recipient): array => [
				'memberId' => $recipient->memberId, 'civility' => $recipient->civility, 'name' => $recipient->name, 'channel' => $recipient->channel->value,
				'address' => $recipient->address, 'postalAddress' => $recipient->postalAddress, 'hasAccount' => $recipient->uid !== null,
			], $this->recipients->of($council)),
			'convocations' => array_map(static fn (Convocation $convocation): array => self::one($council, $convocation, $sent[$convocation->getId()] ?? []), $all),
			'followed' => $sent === [] ? [] : $this->following->of($workspace),
		];
	}

	/** @return ConseilConvocation */
	public function convocation(Council $council, int $convocationId): array {
		$sent = $this->attempts->ofConvocations($council->getId(), [$convocationId]);
		return self::one($council, $this->convocations->find($convocationId), $sent[$convocationId] ?? []);
	}

	/**
	 * @param list<array{dispatch: Dispatch, attempts: list<Attempt>}> $sent
	 * @return ConseilConvocation
	 */
	private static function one(Council $council, Convocation $convocation, array $sent): array {
		$zone = $council->timeZone();
		$manifest = $convocation->getManifest() === null ? null : Manifest::read($convocation->getManifest());
		$overrides = [];
		foreach ($convocation->overrideList() as $check => $override) {
			$overrides[] = ['check' => $check, 'reason' => $override['reason'], 'by' => $override['byName'], 'at' => LocalTime::iso($override['at'], $zone)];
		}
		return [
			'id' => $convocation->getId(),
			'meetingId' => $convocation->getMeetingId(),
			'number' => $convocation->getNumber(),
			'kind' => $convocation->kind()->value,
			'state' => $convocation->state()->value,
			'startsAt' => $manifest?->content['meeting']['startsAt'],
			'change' => ['reason' => $convocation->change()->reason, 'startsAt' => LocalTime::isoOrNull($convocation->change()->startsAt, $zone), 'place' => $convocation->change()->place,
				'failure' => $convocation->change()->failure === null ? null : ['at' => LocalTime::iso($convocation->change()->failure->at, $zone), 'present' => $convocation->change()->failure->present],
				'leftItems' => $convocation->change()->leftItems, 'leftDocuments' => $convocation->change()->leftDocuments],
			'overrides' => $overrides,
			'manifestSha256' => $convocation->getManifestSha256(),
			'documents' => $manifest?->documentCount(),
			'frozenAt' => LocalTime::isoOrNull($convocation->getFrozenAt(), $zone),
			'sentAt' => LocalTime::isoOrNull($convocation->getSentAt(), $zone),
			'sentBy' => $convocation->getSentByName(),
			'displayedAt' => LocalTime::isoOrNull($convocation->getDisplayedAt(), $zone),
			'displayedBy' => $convocation->getDisplayedByName(),
			'dispatches' => array_map(static fn (array $one): array => self::dispatch($one['dispatch'], $one['attempts'], $zone), $sent),
			'version' => $convocation->getVersion(),
		];
	}

	/**
	 * @param list<Attempt> $attempts
	 * @return ConseilDispatch
	 */
	private static function dispatch(Dispatch $dispatch, array $attempts, DateTimeZone $zone): array {
		return [
			'id' => $dispatch->getId(),
			'memberId' => $dispatch->getMemberId(),
			'civility' => $dispatch->getCivility(),
			'name' => $dispatch->getName(),
			'channel' => Channel::from($dispatch->getChannel())->value,
			'address' => $dispatch->getAddress(),
			'postalAddress' => $dispatch->getPostalAddress(),
			'state' => $dispatch->state()->value,
			'attempt' => $dispatch->getAttempt(),
			'attempts' => array_map(static fn (Attempt $attempt): array => self::attempt($attempt, $zone), $attempts),
			'former' => $dispatch->isFormer(),
			'sentAt' => LocalTime::isoOrNull($dispatch->getSentAt(), $zone),
			'error' => $dispatch->getError(),
			'delivered' => self::delivery($dispatch, $zone),
			'openedAt' => LocalTime::isoOrNull($dispatch->getOpenedAt(), $zone),
			'openedHow' => self::way($dispatch->getOpenedHow()),
			'acknowledgedAt' => LocalTime::isoOrNull($dispatch->getAcknowledgedAt(), $zone),
			'acknowledgedHow' => self::way($dispatch->getAcknowledgedHow()),
			'remindedAt' => LocalTime::isoOrNull($dispatch->getRemindedAt(), $zone),
		];
	}

	/** @return ConseilAttempt */
	private static function attempt(Attempt $attempt, DateTimeZone $zone): array {
		return [
			'attempt' => $attempt->getAttempt(),
			'address' => $attempt->getAddress(),
			'state' => $attempt->state()->value,
			'sentAt' => LocalTime::isoOrNull($attempt->getSentAt(), $zone),
			'error' => $attempt->getError(),
			'bounced' => $attempt->getBouncedAt() === null ? null : [
				'at' => LocalTime::iso($attempt->getBouncedAt(), $zone),
				'notedAt' => LocalTime::iso($attempt->getBounceNotedAt() ?? 0, $zone),
				'notedBy' => $attempt->getBounceNotedBy() ?? '',
			],
		];
	}

	/** @return 'app'|'link'|null */
	public static function way(?string $how): ?string {
		return $how === Origin::App->value || $how === Origin::Link->value ? $how : null;
	}

	/** @return ?ConseilDelivery by people, when it was */
	public static function delivery(Dispatch $dispatch, DateTimeZone $zone): ?array {
		return $dispatch->getDeliveredHow() === null ? null : [
			'how' => Delivery::from($dispatch->getDeliveredHow())->value,
			'at' => LocalTime::iso($dispatch->getDeliveredAt() ?? 0, $zone),
			'recordedBy' => $dispatch->getRecordedByName() ?? '',
		];
	}
}
