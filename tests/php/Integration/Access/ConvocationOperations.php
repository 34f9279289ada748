<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Access;

use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Host;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Convening in the access matrix: it is for managers only; what one was sent is for whoever reads the meeting. */
final class ConvocationOperations {
	public const LEAST_ROLE = [
		'convocation-show' => 'manager', 'convocation-begin' => 'manager', 'convocation-override' => 'manager',
		'convocation-freeze' => 'manager', 'convocation-seal' => 'manager', 'convocation-send' => 'manager',
		'laterAct-begin' => 'manager', 'laterAct-change' => 'manager', 'laterAct-leaveOut' => 'manager', 'laterAct-abandon' => 'manager', 'replacedPiece-file' => 'councillor',
		'dispatch-pump' => 'manager', 'dispatch-display' => 'manager', 'dispatch-deliver' => 'manager', 'dispatch-again' => 'manager', 'dispatch-bounce' => 'manager', 'dispatch-unbounce' => 'manager', 'proof-show' => 'manager', 'dispatch-remind' => 'manager',
		'approval-show' => 'staff', 'approval-give' => 'staff', 'approval-ask' => 'manager', 'approval-note' => 'manager',
		'approval-correct' => 'staff', 'approval-printing' => 'staff', 'approval-document' => 'staff',
		'proxyScan-put' => 'manager', 'proxyScan-show' => 'manager',
		'withdrawal-record' => 'manager', 'withdrawal-remove' => 'manager',
		'receipt-index' => 'councillor', 'receipt-manifest' => 'councillor', 'receipt-opened' => 'councillor', 'receipt-acknowledge' => 'councillor',
		'printed-printing' => 'manager', 'printed-index' => 'councillor', 'printed-pages' => 'manager', 'printed-file' => 'manager', 'printed-part' => 'manager', 'printed-finish' => 'manager',
		'letter-show' => 'manager', 'letter-update' => 'manager', 'letter-mail' => 'manager', 'letter-trial' => 'manager', 'journal-show' => 'manager',
	];

	/** @return array<string, int|string> a convocation that was sent, what one member was sent of it, a piece of it that was replaced, and a proxy that came on paper */
	public static function contents(TownHall $hall): array {
		$room = new ConveningRoom($hall, new MeetingRoom($hall, '2029-06-19T19:00', 'Convoquée'));
		$room->addMember('Mireille', 'Gontharet', ['channel' => 'paper']);
		$room->addMember('Yanis', 'Ferrand', ['channel' => 'paper']);
		$item = $room->room->addItem('Cantine');
		$room->room->drop($item['folderName'] . '/tarifs.pdf', 'les tarifs');
		$room->room->sync();
		$sent = $room->convene();
		self::print($hall, $sent);
		[$giver, $holder] = array_column($sent['dispatches'], 'memberId');
		$answers = $hall->manager->api('PUT', "/meetings/{$room->room->id}/answers/$giver", ['answer' => 'proxy', 'holderId' => $holder])->data();
		$room->room->drop($item['folderName'] . '/tarifs.pdf', 'les tarifs corrigés');
		$room->room->sync();
		$room->after('replacement');
		$read = $hall->councillor->api('GET', "/meetings/{$room->room->id}/reading")->data();
		return [
			'convocationId' => $sent['id'], 'dispatchId' => $sent['dispatches'][0]['id'], 'pieceId' => $read['items'][0]['documents'][0]['earlier'][0]['id'],
			'proxyId' => array_column($answers['members'], null, 'memberId')[$giver]['given']['id'], 'kind' => 'agenda', 'part' => 0, 'attempt' => 1,
		];
	}

	/** @param array<string, mixed> $sent */
	private static function print(TownHall $hall, array $sent): void {
		$upload = str_repeat('ab', 16);
		$path = "/convocations/{$sent['id']}/printed/agenda";
		$hall->manager->send('PUT', "/ocs/v2.php/apps/conseil_municipal/api/v1$path/parts/0?upload=$upload&size=4", '%PDF', ['OCS-APIRequest' => 'true', 'Content-Type' => 'application/octet-stream']);
		$hall->manager->api('POST', $path, ['upload' => $upload, 'size' => 4, 'manifest' => $sent['manifestSha256'], 'sha256' => hash('sha256', '%PDF')]);
	}

	/** Convening wants the password of the account, which no app password stands for. */
	public static function asker(string $operation, Client $client): Client {
		return $operation === 'convocation-send' && $client->uid !== null ? Host::running()->confirmed($client->uid) : $client;
	}
}
