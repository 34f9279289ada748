<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Tests;

use PHPUnit\Framework\TestCase;

/** Requests as a client makes them. */
final class HttpTest extends TestCase {
	private static Host $host;

	public static function setUpBeforeClass(): void {
		self::$host = new Host(sys_get_temp_dir() . '/sandbox-http-' . bin2hex(random_bytes(4)));
		self::$host->occ('user:add --password-from-env --display-name "Ada Lovelace" ada', ['OC_PASS' => 'secret']);
	}

	public static function tearDownAfterClass(): void {
		self::$host->stop();
	}

	public function testAStrangerGets401With997(): void {
		[$status, $body] = self::$host->ocs('GET', '/apps/fixture/api/v1/notes/1', null);
		self::assertSame([401, 997, 'Current user is not logged in'], [$status, $body['ocs']['meta']['statuscode'], $body['ocs']['meta']['message']]);
	}

	public function testAWrongPasswordIsRefusedEvenWhereAnyoneMayAsk(): void {
		[$status, $body] = self::$host->ocs('GET', '/apps/fixture/api/v1/teapot', 'ada:wrong');
		self::assertSame([401, 'Unauthorised'], [$status, $body['ocs']['meta']['message']]);
	}

	public function testVersion1AnswersHttp200AndXmlByDefault(): void {
		[$status, $xml] = self::$host->request('GET', '/ocs/v1.php/apps/fixture/api/v1/notes/999', ['OCS-APIRequest: true', 'Authorization: Basic ' . base64_encode('ada:secret')]);
		self::assertSame(200, $status);
		self::assertSame("<?xml version=\"1.0\"?>\n<ocs>\n <meta>\n  <status>failure</status>\n  <statuscode>404</statuscode>\n  <message>No such note</message>\n  <totalitems></totalitems>\n  <itemsperpage></itemsperpage>\n </meta>\n <data/>\n</ocs>\n", $xml);
	}

	public function testAnActionReadsJsonAndAnswersWithAnEtag(): void {
		[$status, $body] = self::$host->ocs('POST', '/apps/fixture/api/v1/notes', 'ada:secret', ['text' => 'Préparer', 'done' => 'false']);
		self::assertSame(201, $status);
		$path = '/apps/fixture/api/v1/notes/' . $body['ocs']['data']['id'];
		[, $body, $headers] = self::$host->ocs('GET', $path, 'ada:secret');
		self::assertSame(['id' => $body['ocs']['data']['id'], 'text' => 'Préparer', 'done' => false, 'owner' => 'ada'], $body['ocs']['data']);
		$etag = array_values(preg_grep('/^ETag:/', $headers))[0];
		[$status] = self::$host->ocs('GET', $path, 'ada:secret', null, [str_replace('ETag', 'If-None-Match', $etag)]);
		self::assertSame(304, $status);
	}

	public function testWhatCannotBePassedIsRefused(): void {
		[$status] = self::$host->ocs('POST', '/apps/fixture/api/v1/notes', 'ada:secret', ['text' => ['not', 'a', 'string']]);
		self::assertSame(400, $status);
	}

	public function testAnActionIsForAdministratorsUnlessItSaysOtherwise(): void {
		[$status, $body] = self::$host->ocs('DELETE', '/apps/fixture/api/v1/notes', 'ada:secret');
		self::assertSame([403, 'Logged in account must be an admin'], [$status, $body['ocs']['meta']['message']]);
		self::assertSame(200, self::$host->ocs('DELETE', '/apps/fixture/api/v1/notes')[0]);
	}

	public function testWithoutTheApiHeaderAChangeIsRefused(): void {
		[$status] = self::$host->request('POST', '/ocs/v2.php/apps/fixture/api/v1/notes', ['Authorization: Basic ' . base64_encode('ada:secret')]);
		self::assertSame(412, $status);
	}

	public function testTheAppsMiddlewareAnswersAnException(): void {
		[$status, $body] = self::$host->ocs('GET', '/apps/fixture/api/v1/teapot', null);
		self::assertSame([418, ['code' => 'short_and_stout']], [$status, $body['ocs']['data']]);
	}

	public function testTheThirdCallInAMinuteIsTooMany(): void {
		$call = static fn () => self::$host->ocs('GET', '/apps/fixture/api/v1/limited', 'ada:secret')[0];
		self::assertSame([200, 200, 429], [$call(), $call(), $call()]);
	}

	public function testAnAppPasswordDoesNotConfirmAnAction(): void {
		$token = explode("\n", self::$host->occ('user:auth-tokens:add ada')[1]);
		$credentials = 'ada:' . end($token);
		self::assertSame(404, self::$host->ocs('GET', '/apps/fixture/api/v1/notes/999', $credentials)[0]);
		self::assertSame(403, self::$host->ocs('POST', '/apps/fixture/api/v1/strict', $credentials)[0]);
		self::assertSame(200, self::$host->ocs('POST', '/apps/fixture/api/v1/strict', 'ada:secret')[0]);
	}

	public function testAPageCarriesItsStateUserAndNonce(): void {
		[$status, $html, $headers] = self::$host->request('GET', '/index.php/apps/fixture/', ['Authorization: Basic ' . base64_encode('ada:secret'), 'Accept: text/html', 'Accept-Language: fr-FR']);
		self::assertSame(200, $status);
		self::assertStringContainsString('<p id="name">&lt;Ada&gt;</p>', $html);
		self::assertStringContainsString('data-user="ada" data-user-displayname="Ada Lovelace"', $html);
		self::assertStringContainsString('lang="fr"', $html);
		self::assertStringContainsString('id="initial-state-fixture-greeting" value="' . base64_encode('{"text":"\u00e9"}') . '"', $html);
		preg_match('/nonce="([^"]+)" defer src="\/apps\/fixture\/js\/main.js/', $html, $nonce);
		self::assertNotEmpty(preg_grep('/^Content-Security-Policy:.*' . preg_quote("'nonce-" . $nonce[1] . "'", '/') . '/', $headers));
	}

	public function testAStrangerIsSentToTheLoginPage(): void {
		[$status, , $headers] = self::$host->request('GET', '/index.php/apps/fixture/', ['Accept: text/html']);
		self::assertSame(303, $status);
		self::assertContains('Location: /index.php/login?redirect_url=/index.php/apps/fixture/', $headers);
	}
}
